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

  /// Reads the installation's keys, or makes them at the first start.
  ///
  /// @param clock tells when attempts were made and when media tokens end
  /// @throws KeysUnavailable where they can be neither read nor made
  public IdentityAdapters(IdentitySettings settings, InstantSource clock) {
    KeyFolder keys = new KeyFolder(settings.keys());
    this.passwords = new Argon2Passwords(settings.hashesAtOnce(), settings.patience());
    this.attempts = new CountedAttempts(settings.limits(), clock);
    this.accessTokens = new JwtAccessTokens(keys);
    this.mediaTokens = new HmacMediaTokens(keys, clock);
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
