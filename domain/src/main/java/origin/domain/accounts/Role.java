package origin.domain.accounts;

/// What a viewer may do on top of watching.
public enum Role {
  /// Watches, and everything else that any account may do. Everybody has it.
  VIEWER,
  /// Publishes videos on a channel.
  CREATOR,
  /// Judges what others published.
  MODERATOR,
  /// Runs the installation.
  ADMIN
}
