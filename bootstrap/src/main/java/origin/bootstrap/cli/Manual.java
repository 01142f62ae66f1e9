package origin.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The pages of `origin help`, one text file a command. The launcher shows the same files.
public final class Manual {
  private Manual() {}

  /// The page about one command, or about all.
  ///
  /// @param asked a command, or all of them
  /// @return the page
  /// @throws Misused when there is no such command
  public static String page(Command.Help asked) {
    String name = asked.topic().orElse("overview");
    if (!name.matches("[a-z]{1,20}")) {
      throw new Misused("There is no help about '" + name + "'; see 'origin help'.");
    }
    try (InputStream page =
        Manual.class.getResourceAsStream("/origin/bootstrap/help/" + name + ".txt")) {
      if (page == null) {
        throw new Misused("There is no help about '" + name + "'; see 'origin help'.");
      }
      return new String(page.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
