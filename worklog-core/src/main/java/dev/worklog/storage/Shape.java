package dev.worklog.storage;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a record is taken apart into named values and put together again. Components that are records
 * of the model themselves are taken apart too: {@code placement} gives {@code placement.taskId}.
 *
 * @param <R> the record
 */
public final class Shape<R> {

  private final Class<R> type;
  private final Maker maker;
  private final List<Part> parts = new ArrayList<>();
  private final List<Leaf<R>> leaves = new ArrayList<>();

  private Shape(Class<R> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type + " is no record");
    }
    // A record of another module is out of reach until this one reads it.
    Shape.class.getModule().addReads(type.getModule());
    maker = new Maker(type, components);
    for (RecordComponent component : components) {
      take(component, new Reader(component.getAccessor()));
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

  private void take(RecordComponent component, Reader read) {
    if (component.getType().isRecord()) {
      Shape<?> nested = new Shape<>(component.getType());
      for (Leaf<?> leaf : nested.leaves) {
        leaves.add(leaf.inside(component.getName(), read));
      }
      parts.add(new Part(nested, nested.leaves.size()));
    } else {
      leaves.add(new Leaf<>(component.getName(), component.getType(), of(read)));
      parts.add(new Part(null, 1));
    }
  }

  @SuppressWarnings("unchecked") // what reads from any object reads from these records
  private static <R> Function<R, @Nullable Object> of(Function<Object, @Nullable Object> read) {
    return (Function<R, @Nullable Object>) (Function<?, @Nullable Object>) read;
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
    return maker.make(arguments);
  }

  /** Reads from the record that another one holds. */
  private record Inner(
      Function<Object, @Nullable Object> owner, Function<Object, @Nullable Object> read)
      implements Function<Object, @Nullable Object> {

    @Override
    public @Nullable Object apply(Object outer) {
      Object inner = owner.apply(outer);
      return inner == null ? null : read.apply(inner);
    }
  }

  private record Part(@Nullable Shape<?> nested, int width) {}

  /**
   * One value of a record.
   *
   * @param path its component, or the components that lead to it, with dots between them
   * @param type as declared, primitive or not
   * @param read takes it out of the record
   */
  public record Leaf<R>(String path, Class<?> type, Function<R, @Nullable Object> read) {

    private <O> Leaf<O> inside(String component, Function<Object, @Nullable Object> owner) {
      return new Leaf<>(component + "." + path, type, of(new Inner(owner, general())));
    }

    @SuppressWarnings("unchecked") // the owner's component is of this type
    private Function<Object, @Nullable Object> general() {
      return (Function<Object, @Nullable Object>) (Function<?, @Nullable Object>) read;
    }

    /** The last component in snake case, as columns are called. */
    public String columnName() {
      StringBuilder name = new StringBuilder();
      for (int i = path.lastIndexOf('.') + 1; i < path.length(); i++) {
        char c = path.charAt(i);
        if (c >= 'A' && c <= 'Z') {
          name.append('_').append((char) (c - 'A' + 'a'));
        } else {
          name.append(c);
        }
      }
      return name.toString();
    }
  }
}
