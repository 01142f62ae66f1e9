package origin.architecture;

import java.util.stream.Stream;

/// The rings of the core, and the part of the JDK that belongs to no technology.
final class Rings {

  static final String[] CORE = {"origin.domain..", "origin.ports..", "origin.usecases.."};

  private static final String[] PLAIN_JAVA = {
    "java.lang..",
    "java.math..",
    "java.net",
    "java.nio",
    "java.nio.charset",
    "java.security",
    "java.text",
    "java.time..",
    "java.util..",
    "org.jspecify.."
  };

  private Rings() {}

  static String[] plainJavaAnd(String... rings) {
    return Stream.concat(Stream.of(PLAIN_JAVA), Stream.of(rings)).toArray(String[]::new);
  }
}
