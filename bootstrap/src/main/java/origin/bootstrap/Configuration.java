package origin.bootstrap;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import origin.domain.accounts.Secret;

/// What an operator has set: variables that begin with `ORIGIN_`, and lines `NAME=value` of a file.
///
/// Whatever is asked for is known; [#end()] tells everything that is wrong at once. A secret may
/// also stand alone in a file, which `NAME_FILE` names.
final class Configuration {
  private static final String OURS = "ORIGIN_";
  private static final String IN_A_FILE = "_FILE";

  private final Map<String, String> given = new TreeMap<>();
  private final Set<String> known = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private Configuration() {}

  /// What the environment says.
  static Configuration of(Map<String, String> environment) {
    Configuration configuration = new Configuration();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(OURS)) {
            configuration.given.put(name, value);
          }
        });
    return configuration;
  }

  /// What the environment and a file say.
  ///
  /// @throws CannotStart where the file cannot be read
  static Configuration of(Map<String, String> environment, Path file) {
    Configuration configuration = of(environment);
    lines(file).forEach((name, value) -> configuration.add(name, value, file));
    return configuration;
  }

  private static Map<String, String> lines(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotStart("The configuration " + file + " cannot be read.", e);
    }
    Map<String, String> lines = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> lines.put(name, properties.getProperty(name).strip()));
    return lines;
  }

  private void add(String name, String value, Path file) {
    String before = given.putIfAbsent(name, value);
    if (before != null && !before.equals(value)) {
      problem(name + " is one thing in the environment and another in " + file);
    }
  }

  /// A setting that may be left out; an empty one is left out.
  Optional<String> text(String name) {
    known.add(name);
    return Optional.ofNullable(given.get(name)).filter(value -> !value.isBlank());
  }

  /// A setting that has to be there.
  ///
  /// @return empty text where it is not, which is told in the end
  String needed(String name) {
    return text(name)
        .orElseGet(
            () -> {
              problem(name + " is missing");
              return "";
            });
  }

  /// A secret that may be left out.
  Optional<Secret> secret(String name) {
    Optional<String> here = text(name);
    Optional<String> file = text(name + IN_A_FILE);
    if (here.isPresent() && file.isPresent()) {
      problem(name + " and " + name + IN_A_FILE + " exclude each other");
    }
    return here.or(() -> file.flatMap(path -> contentOf(name + IN_A_FILE, path))).map(Secret::new);
  }

  /// A secret that has to be there.
  ///
  /// @return an empty one where it is not, which is told in the end
  Secret neededSecret(String name) {
    return secret(name)
        .orElseGet(
            () -> {
              problem(name + " or " + name + IN_A_FILE + " is missing");
              return new Secret("");
            });
  }

  /// A whole number.
  int number(String name, int fallback, int least, int most) {
    return read(
            name,
            Integer::valueOf,
            number -> number >= least && number <= most,
            "is a number from " + least + " to " + most)
        .orElse(fallback);
  }

  /// A setting that means something.
  ///
  /// @param reader throws [IllegalArgumentException] where it means nothing
  /// @param told what the setting should be, for the operator
  <T> Optional<T> read(String name, Function<String, T> reader, String told) {
    return read(name, reader, _ -> true, told);
  }

  private <T> Optional<T> read(
      String name, Function<String, T> reader, Predicate<T> fits, String told) {
    return text(name)
        .flatMap(
            value -> {
              try {
                T read = reader.apply(value);
                if (fits.test(read)) {
                  return Optional.of(read);
                }
              } catch (IllegalArgumentException meaningless) {
                // told below, in the operator's words
              }
              problem(name + " " + told);
              return Optional.empty();
            });
  }

  /// Notes what is wrong, without any value.
  void problem(String what) {
    problems.add(what);
  }

  /// Ends the reading.
  ///
  /// @throws CannotStart that names everything unknown, missing, malformed or contradictory at once
  void end() {
    List<String> all = new ArrayList<>();
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> all.add(name + " is not a setting"));
    all.addAll(problems);
    if (!all.isEmpty()) {
      throw new CannotStart("The configuration is wrong: " + String.join("; ", all) + ".");
    }
  }

  private Optional<String> contentOf(String name, String path) {
    try {
      return Optional.of(Files.readString(Path.of(path)).strip());
    } catch (IOException | IllegalArgumentException e) {
      problem(name + " names a file that cannot be read");
      return Optional.of("");
    }
  }
}
