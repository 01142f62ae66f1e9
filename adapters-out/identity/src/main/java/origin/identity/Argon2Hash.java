package origin.identity;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Argon2id hash with everything that recomputing it takes, written in the PHC string format:
/// `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`.
@SuppressWarnings("ArrayRecordComponent") // Never compared, printed or put into a collection.
record Argon2Hash(Argon2Cost cost, byte[] salt, byte[] hash) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  /// Reads what [#encoded()] wrote.
  ///
  /// @throws IllegalArgumentException where that cannot be
  static Argon2Hash decode(String encoded) {
    Matcher form = FORM.matcher(encoded);
    if (!form.matches()) {
      throw new IllegalArgumentException("not an Argon2id hash in the PHC string format");
    }
    Argon2Cost cost = new Argon2Cost(number(form, 1), number(form, 2), number(form, 3));
    Base64.Decoder base64 = Base64.getDecoder();
    return new Argon2Hash(cost, base64.decode(form.group(4)), base64.decode(form.group(5)));
  }

  /// The hash as text.
  String encoded() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memoryKiB(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
