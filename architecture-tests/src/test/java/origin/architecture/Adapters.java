package origin.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Stream;

/// Which packages are adapters, and which adapter a class belongs to.
final class Adapters implements SliceAssignment {

  private static final Set<String> IN = Set.of("http", "media", "worker");
  private static final Set<String> OUT =
      Set.of("memory", "postgres", "filesystem", "s3", "ffmpeg", "identity", "metrics");

  static String[] incoming() {
    return packages(IN.stream());
  }

  static String[] outgoing() {
    return packages(OUT.stream());
  }

  static String[] all() {
    return packages(Stream.concat(IN.stream(), OUT.stream()));
  }

  private static String[] packages(Stream<String> names) {
    return names.map(name -> "origin." + name + "..").toArray(String[]::new);
  }

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    return Packages.part(type, 1)
        .filter(name -> IN.contains(name) || OUT.contains(name))
        .map(SliceIdentifier::of)
        .orElseGet(SliceIdentifier::ignore);
  }

  @Override
  public String getDescription() {
    return "adapters";
  }
}
