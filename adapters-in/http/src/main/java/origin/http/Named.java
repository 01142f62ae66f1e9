package origin.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import origin.domain.accounts.Actor;
import origin.ports.work.Intent;

/// Reads what a client means to do once from the `Idempotency-Key` that names it.
///
/// Only digests go on: the name is one of the asker, the operation and the key; the content's is
/// begun with the client's key, which is kept nowhere, so that a body that holds a password cannot
/// be guessed from what is kept.
///
/// @param bodies reads the content
/// @param clock tells until when it is remembered
record Named(Bodies bodies, InstantSource clock) {

  private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
  private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");
  private static final Duration REMEMBERED = Duration.ofHours(24);

  /// What a request means to do once, where it names it.
  Optional<Intent> by(ServerRequest request) {
    return request.headers().first(KEY).map(key -> intent(key, request));
  }

  private Intent intent(String key, ServerRequest request) {
    if (!FORM.matcher(key).matches()) {
      throw new Refused(
          Problem.invalidRequest("An Idempotency-Key is 1 to 64 printable ASCII characters."));
    }
    Actor actor = Caller.of(request).actor();
    String what = request.prologue().method().text() + " " + request.path().path();
    return new Intent(
        actor,
        digest(asker(actor, request) + " " + what + " " + key),
        digest(key, bodies.optionalJson(request)),
        clock.instant().plus(REMEMBERED));
  }

  private static String asker(Actor actor, ServerRequest request) {
    return switch (actor) {
      case Actor.SignedIn(var viewer, var _) -> "viewer " + viewer.value();
      case Actor.Guest() -> "guest " + Way.of(request).client().value();
    };
  }

  private static String digest(String name) {
    return HexFormat.of().formatHex(sha256().digest(utf8(name)));
  }

  /// A key holds no zero, so that one ends it.
  private static String digest(String key, byte[] content) {
    MessageDigest digest = sha256();
    digest.update(utf8(key));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
