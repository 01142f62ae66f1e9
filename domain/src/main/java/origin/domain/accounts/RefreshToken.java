package origin.domain.accounts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a browser or program shows once to go on with its session.
///
/// @param session the session it belongs to
/// @param proof what makes this token differ from every other of the same session; unguessable
public record RefreshToken(SessionId session, Secret proof) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{22,64})");

  public RefreshToken {
    if (!FORM.matcher(session.value() + "." + proof.value()).matches()) {
      throw new IllegalArgumentException("a proof is 22 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }

  /// Reads what [#shown()] wrote, or nothing where it cannot be that.
  public static Optional<RefreshToken> parse(Secret shown) {
    Matcher form = FORM.matcher(shown.value());
    return form.matches()
        ? Optional.of(new RefreshToken(new SessionId(form.group(1)), new Secret(form.group(2))))
        : Optional.empty();
  }

  /// The token as its bearer holds and shows it.
  public Secret shown() {
    return new Secret(session.value() + "." + proof.value());
  }

  /// What is kept of it.
  public TokenDigest digest() {
    return TokenDigest.of(shown());
  }
}
