package origin.bootstrap;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import origin.identity.Argon2Passwords;
import origin.identity.AttemptLimits;
import origin.identity.CountedAttempts;
import origin.identity.HmacMediaTokens;
import origin.identity.JwtAccessTokens;
import origin.identity.KeyFolder;
import origin.identity.RandomIds;
import origin.ports.accounts.AccessTokens;
import origin.ports.accounts.Attempts;
import origin.ports.accounts.Passwords;
import origin.ports.playback.MediaTokens;
import origin.ports.work.Ids;

/// Who is who: keys, passwords, tokens and names.
record Identity(
    Passwords passwords, AccessTokens accessTokens, MediaTokens mediaTokens, Attempts attempts, Ids ids) {
  private static final Duration PATIENCE_FOR_HASHING = Duration.ofSeconds(5);

  static Identity keptIn(Path secrets, InstantSource clock) {
    KeyFolder keys = new KeyFolder(secrets);
    int cores = Runtime.getRuntime().availableProcessors();
    return new Identity(
        new Argon2Passwords(cores, PATIENCE_FOR_HASHING),
        new JwtAccessTokens(keys),
        new HmacMediaTokens(keys, clock),
        new CountedAttempts(AttemptLimits.usual(), clock),
        new RandomIds());
  }
}
