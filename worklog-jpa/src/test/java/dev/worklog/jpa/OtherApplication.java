package dev.worklog.jpa;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Another application with a copy of this library and of Liquibase to itself, by a class loader
 * that shares nothing with this one.
 */
final class OtherApplication implements AutoCloseable {

  private final URLClassLoader classes;

  OtherApplication() {
    classes = new OwnClasses(classPath());
  }

  private static URL[] classPath() {
    List<URL> urls = new ArrayList<>();
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
        if (!entry.isEmpty()) {
          try {
            urls.add(new File(entry).toURI().toURL());
          } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
    return urls.toArray(URL[]::new);
  }

  void migrate(DataSource dataSource) throws ReflectiveOperationException {
    Thread.currentThread().setContextClassLoader(classes);
    Class<?> migrations = classes.loadClass(SchemaMigrations.class.getName());
    if (migrations == SchemaMigrations.class) {
      throw new IllegalStateException("the applications share their classes");
    }
    migrations.getMethod("migrate", DataSource.class).invoke(null, dataSource);
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }

  /** Asks others only for what is Java's own. */
  private static final class OwnClasses extends URLClassLoader {

    OwnClasses(URL[] urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        try {
          return findClass(name);
        } catch (ClassNotFoundException e) {
          return super.loadClass(name, resolve);
        }
      }
    }
  }
}
