package origin.bootstrap;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import origin.bootstrap.cli.Command;
import origin.bootstrap.cli.CommandLine;
import origin.bootstrap.cli.Manual;
import origin.bootstrap.cli.Misused;

/// The program. Exit status: 0 done, 1 could not, 2 the words mean nothing.
public final class Main {
  private static final String VERSION =
      Objects.requireNonNullElse(
          Main.class.getPackage().getImplementationVersion(), "(development)");

  private Main() {}

  /// Does what the words ask for.
  ///
  /// @param args a command and its options; see `origin help`
  public static void main(String[] args) {
    int status = run(List.of(args), System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> words, PrintStream out, PrintStream err) {
    try {
      return perform(CommandLine.read(words), out);
    } catch (Misused misused) {
      err.println("origin: " + misused.getMessage());
      return 2;
    } catch (CannotStart cannot) {
      err.println("origin: " + cannot.getMessage());
      return 1;
    }
  }

  private static int perform(Command command, PrintStream out) {
    return switch (command) {
      case Command.Help help -> {
        out.print(Manual.page(help));
        yield 0;
      }
      case Command.Version _ -> {
        out.println("origin " + VERSION);
        yield 0;
      }
      default -> throw new CannotStart("Not built yet.");
    };
  }
}
