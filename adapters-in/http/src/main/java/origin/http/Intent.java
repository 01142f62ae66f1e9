package origin.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import origin.domain.accounts.Actor;

/// One thing that a client means to do once, named by its `Idempotency-Key`.
///
/// @param name who means it, where, and the key they gave it
/// @param content what it says; two contents under one name are a mistake
record Intent(String name, String content) {

  private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
  private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

  /// The intent that a request names, where it names one.
  static Optional<Intent> of(ServerRequest request, Bodies bodies) {
    return request.headers().first(KEY).map(key -> of(key, request, bodies));
  }

  private static Intent of(String key, ServerRequest request, Bodies bodies) {
    if (!FORM.matcher(key).matches()) {
      throw new Refused(
          Problem.invalidRequest("An Idempotency-Key is 1 to 64 printable ASCII characters."));
    }
    String what = request.prologue().method().text() + " " + request.path().path();
    String content = digest(bodies.optionalJson(request));
    return new Intent(asker(request) + " " + what + " " + key, content);
  }

  private static String asker(ServerRequest request) {
    return switch (Caller.of(request).actor()) {
      case Actor.SignedIn(var viewer, var _) -> "viewer " + viewer.value();
      case Actor.Guest() -> "guest " + Way.of(request).client().value();
    };
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
