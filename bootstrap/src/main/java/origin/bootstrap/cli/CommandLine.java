package origin.bootstrap.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what an operator typed.
public final class CommandLine {
  /// Where everything is kept where nothing else is said.
  public static final Path USUAL_DATA = Path.of("data");

  private static final Set<String> NONE = Set.of();

  private CommandLine() {}

  /// Turns words into a command.
  ///
  /// @param words the words after the program's name; none means `help`
  /// @return the command
  /// @throws Misused when they mean nothing
  public static Command read(List<String> words) {
    String verb = words.isEmpty() ? "help" : words.getFirst();
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    return switch (verb) {
      case "up" -> rest.contains("--help") ? help(verb) : up(rest);
      case "serve" -> rest.contains("--help") ? help(verb) : serve(rest);
      case "migrate" -> rest.contains("--help") ? help(verb) : migrate(rest);
      case "doctor" -> rest.contains("--help") ? help(verb) : doctor(rest);
      case "admin" -> rest.contains("--help") ? help(verb) : admin(rest);
      case "bench" -> rest.contains("--help") ? help(verb) : bench(rest);
      case "help", "--help", "-h" -> topic(rest);
      case "version", "--version", "-V" -> new Command.Version();
      default -> throw new Misused("There is no command '" + verb + "'; see 'origin help'.");
    };
  }

  private static Command up(List<String> rest) {
    Words words = Words.read("up", rest, Set.of("--port", "--data"), Set.of("--demo"));
    words.end();
    int port = words.option("--port").map(CommandLine::port).orElse(8080);
    return new Command.Up(port, data(words), words.has("--demo"));
  }

  private static Command serve(List<String> rest) {
    Words words = Words.read("serve", rest, Set.of("--role", "--config"), NONE);
    words.end();
    return new Command.Serve(role(words.needed("--role")), configuration(words));
  }

  private static Command migrate(List<String> rest) {
    Words words = Words.read("migrate", rest, Set.of("--config"), NONE);
    words.end();
    return new Command.Migrate(configuration(words));
  }

  private static Command doctor(List<String> rest) {
    Words words = Words.read("doctor", rest, Set.of("--data", "--config"), Set.of("--json"));
    words.end();
    return new Command.Doctor(kept(words), words.has("--json"));
  }

  private static Command.Kept kept(Words words) {
    if (words.has("--data") && words.has("--config")) {
      throw new Misused("'doctor' takes --data or --config, not both; see 'origin help doctor'.");
    }
    if (words.has("--data")) {
      return new Command.Kept.InFolder(data(words));
    }
    return words.has("--config")
        ? new Command.Kept.Shared(configuration(words))
        : new Command.Kept.Unsaid();
  }

  private static Role role(String word) {
    return switch (word) {
      case "web" -> Role.WEB;
      case "media" -> Role.MEDIA;
      case "worker" -> Role.WORKER;
      case "all" -> Role.ALL;
      default ->
          throw new Misused("A node's role is web, media, worker or all, not '" + word + "'.");
    };
  }

  private static Optional<Path> configuration(Words words) {
    return words.option("--config").map(name -> path(name, "file"));
  }

  private static Command admin(List<String> rest) {
    Words words = Words.read("admin", rest, Set.of("--email", "--role", "--data"), NONE);
    String act = words.next().orElse("");
    words.end();
    return switch (act) {
      case "create" -> {
        if (words.has("--role")) {
          throw new Misused("'admin create' always makes an admin; it has no option --role.");
        }
        yield new Command.CreateAdmin(words.needed("--email"), data(words));
      }
      case "grant" ->
          new Command.GrantRole(words.needed("--email"), words.needed("--role"), data(words));
      default -> throw new Misused("'admin' needs 'create' or 'grant'; see 'origin help admin'.");
    };
  }

  private static Command bench(List<String> rest) {
    Words words = Words.read("bench", rest, NONE, Set.of("--json"));
    String name =
        words
            .next()
            .orElseThrow(() -> new Misused("'bench' needs a name; see 'origin help bench'."));
    words.end();
    return new Command.Bench(name, words.has("--json"));
  }

  private static Command topic(List<String> rest) {
    Words words = Words.read("help", rest, NONE, NONE);
    Command.Help help = new Command.Help(words.next());
    words.end();
    return help;
  }

  private static Command help(String verb) {
    return new Command.Help(Optional.of(verb));
  }

  private static Path data(Words words) {
    return words
        .option("--data")
        .filter(value -> !value.isBlank())
        .map(name -> path(name, "folder"))
        .orElse(USUAL_DATA);
  }

  private static Path path(String name, String kind) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Misused("'" + name + "' is no " + kind + "'s name.");
    }
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new Misused("A port is a number from 0 to 65535, not '" + text + "'.");
  }
}
