package origin.http;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Reads bodies whole, and no more of them than is allowed.
///
/// A JSON body is read once; asking again for the same request gives the same bytes.
///
/// @param limit the largest body that is read, in bytes
record Bodies(int limit) {

  private static final byte[] NOTHING = {};

  /// The bytes of a body that must be there and be JSON.
  byte[] json(ServerRequest request) {
    byte[] body = optionalJson(request);
    if (body.length == 0) {
      throw new Refused(Problem.invalidRequest("A JSON body is expected."));
    }
    return body;
  }

  /// The bytes of a body that must be JSON if it is there; none without one.
  byte[] optionalJson(ServerRequest request) {
    return request.context().get(Read.class).orElseGet(() -> readJson(request)).bytes();
  }

  /// The bytes of a body of any type; none without one.
  byte[] file(ServerRequest request) {
    return request.content().hasEntity() ? read(request) : NOTHING;
  }

  private Read readJson(ServerRequest request) {
    byte[] body = request.content().hasEntity() ? read(request) : NOTHING;
    if (body.length > 0 && !saysJson(request)) {
      throw new Refused(
          new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json."));
    }
    Read read = new Read(body);
    request.context().register(read);
    return read;
  }

  private byte[] read(ServerRequest request) {
    if (request.headers().contentLength().orElse(0) > limit) {
      throw tooLarge();
    }
    try {
      // Not closed: closing would wait for the rest of a body that is too large before the answer
      // is sent.
      byte[] body = request.content().inputStream().readNBytes(limit + 1);
      if (body.length > limit) {
        throw tooLarge();
      }
      return body;
    } catch (IOException broken) {
      throw new UncheckedIOException("the client stopped sending", broken);
    }
  }

  private static boolean saysJson(ServerRequest request) {
    return request
        .headers()
        .contentType()
        .filter(type -> type.mediaType().text().equals(MediaTypes.APPLICATION_JSON.text()))
        .isPresent();
  }

  private Refused tooLarge() {
    return new Refused(
        new Problem(ProblemCode.TOO_LARGE, "The body may have " + limit + " bytes at most."));
  }

  @SuppressWarnings("ArrayRecordComponent") // only carries the bytes along with the request
  private record Read(byte[] bytes) {}
}
