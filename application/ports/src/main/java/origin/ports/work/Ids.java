package origin.ports.work;

/// New names for new things.
public interface Ids {

  /// A name never given before and impossible to guess: 22 characters of `[A-Za-z0-9_-]`, at least
  /// 128 bits of chance.
  String next();
}
