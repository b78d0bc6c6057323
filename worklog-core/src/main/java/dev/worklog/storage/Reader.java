package dev.worklog.storage;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a component of records. Reflection is ready at once, method handles are faster, and code of
 * its own for each component is as fast as a call, but each costs more to make than the one before:
 * a component gets what the number of its reads pays for.
 */
final class Reader implements Function<Object, @Nullable Object> {

  // After as many calls the JVM makes code for reflection.
  private static final int FEW = 15;
  private static final int MANY = 10_000;
  private static final MethodType OF_OBJECT = MethodType.methodType(Object.class, Object.class);

  private final Method accessor;
  // Threads may make them or count at once: one is as good as another.
  private @Nullable MethodHandle handle;
  private @Nullable Function<Object, @Nullable Object> code;
  private int reads;

  /** For what this accessor gives. */
  Reader(Method accessor) {
    this.accessor = accessor;
  }

  @Override
  public @Nullable Object apply(Object row) {
    Function<Object, @Nullable Object> made = code;
    return made == null ? slowly(row) : made.apply(row);
  }

  private @Nullable Object slowly(Object row) {
    try {
      if (++reads > FEW && handle == null) {
        handle = MethodHandles.lookup().unreflect(accessor);
      }
      MethodHandle made = handle;
      if (made == null) {
        return accessor.invoke(row);
      }
      if (reads > MANY) {
        code = code(made);
      }
      return made.invoke(row);
    } catch (InvocationTargetException e) {
      throw unchecked(e.getTargetException());
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  @SuppressWarnings("unchecked") // the made code takes and gives what the accessor does
  private Function<Object, @Nullable Object> code(MethodHandle made) throws Throwable {
    if (accessor.getDeclaringClass().getClassLoader() != Reader.class.getClassLoader()) {
      MethodHandle general = made.asType(OF_OBJECT);
      return row -> exactly(general, row);
    }
    return (Function<Object, @Nullable Object>)
        LambdaMetafactory.metafactory(
                MethodHandles.lookup(),
                "apply",
                MethodType.methodType(Function.class),
                OF_OBJECT,
                made,
                made.type().wrap())
            .getTarget()
            .invoke();
  }

  private static @Nullable Object exactly(MethodHandle made, Object row) {
    try {
      return (Object) made.invokeExact(row);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException exception ? exception : new IllegalStateException(e);
  }
}
