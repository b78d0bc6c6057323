package dev.worklog.storage;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a record is taken apart into named values and put together again. Components that are records
 * of the model themselves are taken apart too: {@code placement} gives {@code placement.taskId}.
 *
 * @param <R> the record
 */
public final class Shape<R> {

  private static final MethodType OF_OBJECT = MethodType.methodType(Object.class, Object.class);

  private final Class<R> type;
  private final MethodHandle constructor;
  private final List<Part> parts = new ArrayList<>();
  private final List<Leaf<R>> leaves = new ArrayList<>();

  private Shape(Class<R> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type + " is no record");
    }
    Class<?>[] types = new Class<?>[components.length];
    // A record of another module is out of reach until this one reads it.
    Shape.class.getModule().addReads(type.getModule());
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        take(components[i], lookup.unreflect(components[i].getAccessor()).asType(OF_OBJECT));
      }
      constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          type + " must be public, in a package that is open to or exported by its module", e);
    }
  }

  /**
   * The shape of a record type.
   *
   * @throws IllegalArgumentException if it is none, or cannot be seen from here
   */
  public static <R> Shape<R> of(Class<R> type) {
    return new Shape<>(type);
  }

  public Class<R> type() {
    return type;
  }

  /** The values that make up the record, in the order of its components. */
  public List<Leaf<R>> leaves() {
    return leaves;
  }

  private void take(RecordComponent component, MethodHandle accessor) {
    Function<Object, @Nullable Object> read = reader(accessor);
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (component.getType().isRecord()) {
      Shape<?> nested = new Shape<>(component.getType());
      nested.leaves.forEach(leaf -> leaves.add(leaf.inside(component.getName(), nullable, read)));
      parts.add(new Part(nested, nested.leaves.size()));
    } else {
      leaves.add(new Leaf<>(component.getName(), component.getType(), nullable, read::apply));
      parts.add(new Part(null, 1));
    }
  }

  private static Function<Object, @Nullable Object> reader(MethodHandle accessor) {
    return row -> {
      try {
        return (Object) accessor.invokeExact(row);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }

  /**
   * Puts a record together.
   *
   * @param values those of {@link #leaves}, in their order
   */
  public R make(@Nullable Object[] values) {
    return type.cast(make(values, 0));
  }

  private Object make(@Nullable Object[] values, int from) {
    @Nullable Object[] arguments = new @Nullable Object[parts.size()];
    int at = from;
    for (int i = 0; i < arguments.length; i++) {
      Part part = parts.get(i);
      arguments[i] = part.nested == null ? values[at] : part.nested.make(values, at);
      at += part.width;
    }
    try {
      return (Object) constructor.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private record Part(@Nullable Shape<?> nested, int width) {}

  /**
   * One value of a record.
   *
   * @param path its component, or the components that lead to it, with dots between them
   * @param type as declared, primitive or not
   * @param nullable whether the component, or one that leads to it, is marked so
   * @param read takes it out of the record
   */
  public record Leaf<R>(
      String path, Class<?> type, boolean nullable, Function<R, @Nullable Object> read) {

    private <O> Leaf<O> inside(
        String name, boolean ownerNullable, Function<Object, @Nullable Object> owner) {
      return new Leaf<>(
          name + "." + path,
          type,
          nullable || ownerNullable,
          outer -> {
            Object inner = owner.apply(outer);
            return inner == null ? null : readFrom(inner);
          });
    }

    @SuppressWarnings("unchecked") // the owner's component is of this type
    private @Nullable Object readFrom(Object inner) {
      return read.apply((R) inner);
    }

    /** The last component in snake case, as columns are called. */
    public String columnName() {
      String last = path.substring(path.lastIndexOf('.') + 1);
      return last.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
  }
}
