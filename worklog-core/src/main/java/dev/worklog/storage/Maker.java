package dev.worklog.storage;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Makes records from the values of their components, as {@link Reader} reads them. */
final class Maker {

  private static final int FEW = 10;
  private static final MethodType OF_VALUES = MethodType.methodType(Object.class, Object[].class);

  private final Constructor<?> constructor;
  // Threads may make it or count at once: one handle is as good as another.
  private @Nullable MethodHandle handle;
  private int made;

  /**
   * For records of this type.
   *
   * @throws IllegalArgumentException if its constructor is out of reach
   */
  Maker(Class<?> type, RecordComponent[] components) {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e); // every record has it
    }
    if (!constructor.canAccess(null)) {
      throw new IllegalArgumentException(
          type + " must be public, in a package that is open to or exported by its module");
    }
  }

  Object make(@Nullable Object[] values) {
    MethodHandle known = handle;
    try {
      return known != null ? (Object) known.invokeExact(values) : first(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private Object first(@Nullable Object[] values) throws Throwable {
    if (++made > FEW) {
      handle =
          MethodHandles.lookup()
              .unreflectConstructor(constructor)
              .asSpreader(Object[].class, values.length)
              .asType(OF_VALUES);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
