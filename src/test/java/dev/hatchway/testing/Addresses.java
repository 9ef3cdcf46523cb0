package dev.hatchway.testing;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every address that the house answers at, read from its classes. */
public final class Addresses {

  /** A method with a template such as {@code /tasks/{id}}. */
  public record Address(String method, String template) implements Comparable<Address> {

    public boolean isApi() {
      return template.startsWith("/api/");
    }

    /** The template with its parameters' names alone, as OpenAPI writes it. */
    public String path() {
      return template.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    @Override
    public int compareTo(Address other) {
      return (template + method).compareTo(other.template + other.method);
    }
  }

  private static final List<Class<? extends Annotation>> METHODS =
      List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

  private Addresses() {}

  public static Set<Address> all() {
    return house().stream()
        .filter(resource -> resource.isAnnotatedWith(Path.class))
        .flatMap(resource -> resource.getMethods().stream())
        .flatMap(method -> METHODS.stream().filter(method::isAnnotatedWith).map(m -> of(m, method)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The classes alone: what they use does not matter here, and takes its time to find. */
  private static JavaClasses house() {
    return ArchConfiguration.withThreadLocalScope(
        scope -> {
          scope.setResolveMissingDependenciesFromClassPath(false);
          return new ClassFileImporter().importPath(java.nio.file.Path.of("target", "classes"));
        });
  }

  private static Address of(Class<?> kind, JavaMethod method) {
    JavaClass resource = method.getOwner();
    String below =
        method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
    String joined = "/" + resource.getAnnotationOfType(Path.class).value() + "/" + below;
    String template = joined.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    return new Address(kind.getSimpleName(), template);
  }
}
