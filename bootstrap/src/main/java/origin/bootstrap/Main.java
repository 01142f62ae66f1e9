package origin.bootstrap;

import java.io.PrintStream;
import java.util.List;
import origin.bootstrap.bench.Bench;
import origin.bootstrap.cli.Command;
import origin.bootstrap.cli.CommandLine;
import origin.bootstrap.cli.Manual;
import origin.bootstrap.cli.Misused;
import origin.bootstrap.log.Logs;

/// The program. Exit status: 0 done, 1 could not, 2 the words mean nothing; `doctor` has its own.
public final class Main {
  private Main() {}

  /// Does what the words ask for.
  ///
  /// @param args a command and its options; see `origin help`
  public static void main(String[] args) {
    Logs.gather();
    int status = run(List.of(args), System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> words, PrintStream out, PrintStream err) {
    try {
      return perform(CommandLine.read(words), out, err);
    } catch (Misused misused) {
      err.println("origin: " + misused.getMessage());
      return 2;
    } catch (CannotStart cannot) {
      err.println("origin: " + cannot.getMessage());
      return 1;
    }
  }

  private static int perform(Command command, PrintStream out, PrintStream err) {
    return switch (command) {
      case Command.Help help -> {
        out.print(Manual.page(help));
        yield 0;
      }
      case Command.Version _ -> {
        out.println("origin " + Version.NAME);
        yield 0;
      }
      case Command.Up up -> Up.run(up, System.getenv(), out);
      case Command.Serve serve -> Serve.run(serve, System.getenv(), out);
      case Command.Migrate migrate -> Migrate.run(migrate, System.getenv(), out);
      case Command.Doctor doctor -> Doctor.run(doctor, System.getenv(), out, err);
      case Command.CreateAdmin create -> Admin.create(create, out);
      case Command.GrantRole grant -> Admin.grant(grant, out);
      case Command.Bench bench -> bench(bench, out, err);
    };
  }

  private static int bench(Command.Bench bench, PrintStream out, PrintStream err) {
    boolean good =
        Bench.run(bench.name(), bench.json(), out, err)
            .orElseThrow(
                () ->
                    new CannotStart(
                        "There is no benchmark '" + bench.name() + "'; see 'origin help bench'."));
    return good ? 0 : 1;
  }
}
