package dev.worklog.storage;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a component of records. Reflection is ready at once, method handles are faster but each
 * costs its making: a component that is read more than a few times gets one.
 */
final class Reader implements Function<Object, @Nullable Object> {

  private static final int FEW = 10;
  private static final MethodType OF_OBJECT = MethodType.methodType(Object.class, Object.class);

  private final Method accessor;
  // Threads may make it or count at once: one handle is as good as another.
  private @Nullable MethodHandle handle;
  private int reads;

  /** For what this accessor gives. */
  Reader(Method accessor) {
    this.accessor = accessor;
  }

  @Override
  public @Nullable Object apply(Object row) {
    MethodHandle made = handle;
    try {
      return made != null ? (Object) made.invokeExact(row) : first(row);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object first(Object row) throws Throwable {
    if (++reads > FEW) {
      handle = MethodHandles.lookup().unreflect(accessor).asType(OF_OBJECT);
    }
    try {
      return accessor.invoke(row);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
