package origin.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;

/// What an operator asks for.
public sealed interface Command {
  /// Runs the one-machine product in the foreground.
  ///
  /// @param port the port of the web address, 0 for any free one
  /// @param data where everything is kept
  /// @param demo whether sample videos are added
  record Up(int port, Path data, boolean demo) implements Command {}

  /// Runs one production node in the foreground.
  ///
  /// @param role what the node does
  /// @param configuration a file of settings, beside the environment
  record Serve(Role role, Optional<Path> configuration) implements Command {}

  /// Makes what production nodes of this release need before they serve.
  ///
  /// @param configuration a file of settings, beside the environment
  record Migrate(Optional<Path> configuration) implements Command {}

  /// Looks at everything that is kept.
  ///
  /// @param kept where that is
  /// @param json whether programs read the answer
  record Doctor(Kept kept, boolean json) implements Command {}

  /// Where an installation keeps everything.
  sealed interface Kept {
    /// In one folder.
    ///
    /// @param data the folder
    record InFolder(Path data) implements Kept {}

    /// In a PostgreSQL and a bucket.
    ///
    /// @param configuration a file of settings, beside the environment
    record Shared(Optional<Path> configuration) implements Kept {}

    /// In a PostgreSQL and a bucket where the environment names them, else in the usual folder.
    record Unsaid() implements Kept {}
  }

  /// Makes an account that administers, with a password of its own that is printed once.
  ///
  /// @param email the account's address
  /// @param data where everything is kept
  record CreateAdmin(String email, Path data) implements Command {}

  /// Gives an account a role.
  ///
  /// @param email the account's address
  /// @param role `viewer`, `creator`, `moderator` or `admin`
  /// @param data where everything is kept
  record GrantRole(String email, String role, Path data) implements Command {}

  /// Runs one benchmark beside its control.
  ///
  /// @param name which
  /// @param json whether programs read the answer
  record Bench(String name, boolean json) implements Command {}

  /// Explains the commands.
  ///
  /// @param topic one of them; empty for all
  record Help(Optional<String> topic) implements Command {}

  /// Tells which Origin this is.
  record Version() implements Command {}
}
