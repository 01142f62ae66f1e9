package origin.http.upload;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.http.Answer;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.Refused;

/// The headers of tus, and how they are read and written.
final class Tus {
  static final String VERSION = "1.0.0";
  static final String PART_TYPE = "application/offset+octet-stream";

  static final HeaderName RESUMABLE = HeaderNames.create("Tus-Resumable");
  static final HeaderName VERSIONS = HeaderNames.create("Tus-Version");
  static final HeaderName EXTENSION = HeaderNames.create("Tus-Extension");
  static final HeaderName MAX_SIZE = HeaderNames.create("Tus-Max-Size");
  static final HeaderName CHECKSUM_ALGORITHM = HeaderNames.create("Tus-Checksum-Algorithm");
  static final HeaderName OFFSET = HeaderNames.create("Upload-Offset");
  static final HeaderName LENGTH = HeaderNames.create("Upload-Length");
  static final HeaderName DEFER_LENGTH = HeaderNames.create("Upload-Defer-Length");
  static final HeaderName METADATA = HeaderNames.create("Upload-Metadata");
  static final HeaderName CHECKSUM = HeaderNames.create("Upload-Checksum");
  static final HeaderName EXPIRES = HeaderNames.create("Upload-Expires");
  static final HeaderName CONCAT = HeaderNames.create("Upload-Concat");
  static final HeaderName VIDEO = HeaderNames.create("Origin-Video");
  static final HeaderName METHOD_OVERRIDE = HeaderNames.create("X-HTTP-Method-Override");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Tus() {}

  /// Answers as tus asks every answer to be, and only clients that speak a version known here.
  static Handler speaking(Handler handler) {
    return (request, response) -> {
      response.header(RESUMABLE, VERSION);
      if (!request.headers().first(RESUMABLE).equals(Optional.of(VERSION))) {
        throw new Refused(
            Answer.problem(
                    ProblemCode.TUS_VERSION_UNKNOWN, "Tus-Resumable must be " + VERSION + ".")
                .with(VERSIONS.defaultCase(), VERSION));
      }
      handler.handle(request, response);
    };
  }

  /// A header's text as a value.
  ///
  /// @param read throws [IllegalArgumentException] with a sentence when the text is none
  static <T> Optional<T> read(ServerRequest request, HeaderName name, Function<String, T> read) {
    try {
      return request.headers().first(name).map(read);
    } catch (IllegalArgumentException unreadable) {
      throw refused(unreadable.getMessage() + ".");
    }
  }

  static Optional<Checksum> checksum(ServerRequest request) {
    return read(request, CHECKSUM, Checksum::read);
  }

  static Optional<ByteCount> number(ServerRequest request, HeaderName name) {
    return request.headers().first(name).map(text -> number(name, text));
  }

  static ByteCount requiredNumber(ServerRequest request, HeaderName name) {
    return number(request, name).orElseThrow(() -> refused(name.defaultCase() + " is missing."));
  }

  static Refused refused(String why) {
    return new Refused(Problem.invalidRequest(why));
  }

  /// Whether the request brings bytes, which must be of the type of parts then.
  static boolean bringsPart(ServerRequest request) {
    boolean typed =
        request.headers().first(HeaderNames.CONTENT_TYPE).filter(PART_TYPE::equals).isPresent();
    if (request.content().hasEntity() && !typed) {
      throw new Refused(
          new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "A part's type is " + PART_TYPE + "."));
    }
    return request.content().hasEntity();
  }

  static void tellOffset(ServerResponse response, ByteCount offset) {
    response.header(OFFSET, offset.toString());
  }

  static void tellExpiry(ServerResponse response, Instant expiresAt) {
    response.header(EXPIRES, HTTP_DATE.format(expiresAt));
  }

  private static ByteCount number(HeaderName name, String text) {
    try {
      if (NUMBER.matcher(text).matches()) {
        return new ByteCount(Long.parseLong(text));
      }
    } catch (NumberFormatException _) {
      // told below, like any other text
    }
    throw refused(name.defaultCase() + " is a number of bytes.");
  }
}
