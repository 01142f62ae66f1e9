package origin.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import origin.domain.playback.MediaToken;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.ports.playback.MediaTokens;

/// Media tokens that carry what they permit in clear, and its HMAC-SHA-256 cut to 128 bits (RFC
/// 2104, section 5): `<video>.<plan>.<end>.<mac>`, the end in seconds since 1970 in base 36.
final class HmacMediaTokens implements MediaTokens {
  private static final String FILE = "media-token-key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int MAC_BYTES = 16;
  private static final int BASE = 36;
  private static final Pattern FORM =
      Pattern.compile("(([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{1,64})\\.([0-9a-z]{1,9}))\\.(.+)");

  private final SecretKeySpec key;
  private final InstantSource clock;

  /// Tokens signed with the key in `keys`, which end by `clock`.
  ///
  /// @throws KeysUnavailable where that key is none
  HmacMediaTokens(Keys keys, InstantSource clock) {
    byte[] kept = keys.key(FILE, seed -> Arrays.copyOf(seed, KEY_BYTES));
    if (kept.length != KEY_BYTES) {
      throw new KeysUnavailable("the key that signs media tokens is broken");
    }
    this.key = new SecretKeySpec(kept, ALGORITHM);
    this.clock = clock;
  }

  @Override
  public MediaToken issue(VideoId video, PlanId plan, Instant until) {
    String end = Long.toString(until.getEpochSecond(), BASE);
    String said = video.value() + "." + plan.value() + "." + end;
    return new MediaToken(said + "." + mac(said));
  }

  @Override
  public Verdict verify(MediaToken token) {
    Matcher form = FORM.matcher(token.value());
    if (!form.matches() || !isSigned(form.group(1), form.group(5))) {
      return new Verdict.Forged();
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(form.group(4), BASE));
    return clock.instant().isBefore(until)
        ? new Verdict.Valid(new VideoId(form.group(2)), new PlanId(form.group(3)))
        : new Verdict.Expired();
  }

  private boolean isSigned(String said, String mac) {
    return MessageDigest.isEqual(ascii(mac(said)), ascii(mac));
  }

  private String mac(String said) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] whole = mac.doFinal(ascii(said));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(whole, MAC_BYTES));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
