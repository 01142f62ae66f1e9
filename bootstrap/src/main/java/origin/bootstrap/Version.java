package origin.bootstrap;

import java.util.Objects;

/// Which Origin this is.
final class Version {
  /// The version in the jar's manifest; `development` outside of a jar.
  static final String NAME =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "development");

  private Version() {}
}
