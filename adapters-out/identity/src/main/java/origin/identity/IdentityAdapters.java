package origin.identity;

import java.time.InstantSource;
import origin.ports.accounts.AccessTokens;
import origin.ports.accounts.Attempts;
import origin.ports.accounts.Passwords;
import origin.ports.playback.MediaTokens;
import origin.ports.work.Ids;

/// Every port that recognising people takes, one of each for the whole process.
public final class IdentityAdapters {
  private final Ids ids = new RandomIds();
  private final Passwords passwords;
  private final Attempts attempts;
  private final AccessTokens accessTokens;
  private final MediaTokens mediaTokens;

  /// Gets the installation's keys; kept ones are made at the first start.
  ///
  /// @param clock tells when attempts were made and when media tokens end
  /// @throws KeysUnavailable where they can be neither read nor made
  public IdentityAdapters(IdentitySettings settings, InstantSource clock) {
    Keys keys = keys(settings.keys());
    this.passwords = new Argon2Passwords(settings.hashesAtOnce(), settings.patience());
    this.attempts = new CountedAttempts(settings.limits(), clock);
    this.accessTokens = new JwtAccessTokens(keys);
    this.mediaTokens = new HmacMediaTokens(keys, clock);
  }

  private static Keys keys(KeySource source) {
    return switch (source) {
      case KeySource.Kept(var folder) -> new KeyFolder(folder);
      case KeySource.Derived(var secret) -> new DerivedKeys(secret);
    };
  }

  public Ids ids() {
    return ids;
  }

  public Passwords passwords() {
    return passwords;
  }

  public Attempts attempts() {
    return attempts;
  }

  public AccessTokens accessTokens() {
    return accessTokens;
  }

  public MediaTokens mediaTokens() {
    return mediaTokens;
  }
}
