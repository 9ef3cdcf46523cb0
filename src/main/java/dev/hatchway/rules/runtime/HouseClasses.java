package dev.hatchway.rules.runtime;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;

/**
 * The classes of the house, which is not asked for those that are made of rules: class loaders
 * remember each name that they do not have, and every release has new ones.
 */
final class HouseClasses extends ClassLoader {

  /** A folder of rules may be called so too. */
  private static final Set<String> ITS_OWN =
      Set.of("com", "dev", "io", "jakarta", "java", "javax", "jdk", "org", "sun");

  private final Set<String> ruled;

  /** The packages are those of rules; they have no dots. */
  HouseClasses(ClassLoader house, Set<String> packages) {
    super(house);
    this.ruled = packages;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (isRuled(name, '.')) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  public URL getResource(String name) {
    return isRuled(name, '/') ? null : super.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isRuled(name, '/') ? Collections.emptyEnumeration() : super.getResources(name);
  }

  private boolean isRuled(String name, char separator) {
    int end = name.indexOf(separator);
    if (end < 0) {
      return false;
    }
    String first = name.substring(0, end);
    return ruled.contains(first) && !ITS_OWN.contains(first);
  }
}
