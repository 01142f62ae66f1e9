package origin.ports.work;

import java.time.Instant;
import java.util.regex.Pattern;
import origin.domain.accounts.Actor;

/// One thing that somebody means to happen once.
///
/// @param by who means it
/// @param name names it among everything that anybody means: 64 hex digits, a digest of who means
///   what under which key
/// @param content 64 hex digits, a digest of what it says; two contents under one name are a
///   mistake
/// @param until when it may be forgotten
public record Intent(Actor by, String name, String content, Instant until) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /// @throws IllegalArgumentException where name or content are no digests
  public Intent {
    if (!DIGEST.matcher(name).matches() || !DIGEST.matcher(content).matches()) {
      throw new IllegalArgumentException("name and content are 64 hex digits");
    }
  }
}
