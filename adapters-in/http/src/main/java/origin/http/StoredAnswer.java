package origin.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// An answer that is the same for everybody until the program changes; a client that has it is told
/// so.
///
/// @param mediaType of the bytes
/// @param caching what `Cache-Control` says
/// @param etag a strong validator of the bytes, in quotes
/// @param bytes what is answered; treated as unchangeable
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
public record StoredAnswer(String mediaType, String caching, String etag, byte[] bytes) {

  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;

  /// An answer of these bytes.
  public static StoredAnswer of(String mediaType, String caching, byte[] bytes) {
    return new StoredAnswer(mediaType, caching, '"' + digest(bytes) + '"', bytes);
  }

  /// Sends the answer, or 304 to a client that has it.
  ///
  /// @param status the status it is sent under; only 200 can become 304
  public void send(ServerRequest request, ServerResponse response, int status) {
    response.header(HeaderNames.CACHE_CONTROL, caching);
    response.header(HeaderNames.ETAG, etag);
    if (status == OK && isHeldBy(request)) {
      response.status(NOT_MODIFIED).send();
      return;
    }
    Answers.send(request, response, new Answer(status, List.of(), mediaType, bytes));
  }

  private boolean isHeldBy(ServerRequest request) {
    return request.headers().values(HeaderNames.IF_NONE_MATCH).stream()
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .map(String::strip)
        .anyMatch(held -> held.equals("*") || held.equals(etag) || held.equals("W/" + etag));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 27);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
