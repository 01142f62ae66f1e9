package origin.http.upload;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.http.Answer;
import origin.http.Caller;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.Refused;
import origin.ports.upload.Part;
import origin.usecases.upload.AppendToUpload;

/// Takes in parts.
final class Parts {
  private final AppendToUpload appendToUpload;

  Parts(AppendToUpload appendToUpload) {
    this.appendToUpload = appendToUpload;
  }

  /// Answers a request that brings the next part.
  void take(ServerRequest request, ServerResponse response) {
    UploadId id = UploadRoutes.named(request);
    ByteCount at = Tus.requiredNumber(request, Tus.OFFSET);
    requirePartType(request);
    answer(response, append(request, id, at, Tus.checksum(request)), Status.NO_CONTENT_204);
  }

  /// Answers a creation that brings the first part. Where it came before, and its part too, the
  /// answer tells how much is held.
  void takeFirst(
      ServerRequest request, ServerResponse response, Upload upload, Optional<Checksum> checksum) {
    switch (append(request, upload.id(), ByteCount.ZERO, checksum)) {
      case AppendToUpload.Outcome.Elsewhere(ByteCount held) -> {
        Tus.tellOffset(response, held);
        response.status(Status.CREATED_201).send();
      }
      case AppendToUpload.Outcome outcome -> answer(response, outcome, Status.CREATED_201);
    }
  }

  private AppendToUpload.Outcome append(
      ServerRequest request, UploadId id, ByteCount at, Optional<Checksum> checksum) {
    Part part = new Part(at, checksum, request.content().inputStream());
    AppendToUpload.Delivery delivery =
        new AppendToUpload.Delivery(part, Tus.number(request, HeaderNames.CONTENT_LENGTH));
    return appendToUpload.append(Caller.of(request).actor(), id, delivery);
  }

  /// @param done the status when the part is held
  private static void answer(ServerResponse response, AppendToUpload.Outcome outcome, Status done) {
    switch (outcome) {
      case AppendToUpload.Outcome.Accepted accepted -> {
        Tus.tellOffset(response, accepted.held());
        Tus.tellExpiry(response, accepted.expiresAt());
        response.status(done).send();
      }
      case AppendToUpload.Outcome.Completed completed -> {
        Tus.tellOffset(response, completed.held());
        response.status(done).send();
      }
      case AppendToUpload.Outcome.CutShort cut -> {
        Tus.tellOffset(response, cut.held());
        throw new Refused(cutShort());
      }
      case AppendToUpload.Outcome.Elsewhere elsewhere -> {
        Tus.tellOffset(response, elsewhere.held());
        throw new Refused(elsewhere(elsewhere.held()));
      }
      case AppendToUpload.Outcome.DiskFull full -> {
        Tus.tellOffset(response, full.held());
        throw new Refused(
            new Problem(
                ProblemCode.DISK_FULL,
                "The disk is full. What was acknowledged is kept, and the upload can go on from there"
                    + " once there is room."));
      }
      case AppendToUpload.Outcome.Beyond beyond -> throw new Refused(beyond(beyond.length()));
      case AppendToUpload.Outcome.Mismatched _ ->
          throw new Refused(
              new Problem(
                  ProblemCode.CHECKSUM_MISMATCH,
                  "The bytes do not match Upload-Checksum; nothing of this request was kept."));
      case AppendToUpload.Outcome.Busy _ ->
          throw new Refused(busy("Another request is writing to this upload."));
      case AppendToUpload.Outcome.Crowded _ ->
          throw new Refused(busy("Too many uploads come in at once; try again in a moment."));
      case AppendToUpload.Outcome.MadeOfPieces _ ->
          throw new Refused(
              new Problem(
                  ProblemCode.FINAL_UPLOAD, "A concatenated upload takes no bytes of its own."));
      case AppendToUpload.Outcome.Over _ -> throw new Refused(Progress.gone());
      case AppendToUpload.Outcome.NotFound _ -> throw new Refused(Problem.notFound());
      case AppendToUpload.Outcome.SignInFirst _ -> throw new Refused(Problem.unauthenticated());
    }
  }

  private static void requirePartType(ServerRequest request) {
    if (request.headers().first(HeaderNames.CONTENT_TYPE).filter(Tus.PART_TYPE::equals).isEmpty()) {
      throw new Refused(
          new Problem(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE, "A part's type is " + Tus.PART_TYPE + "."));
    }
  }

  /// Nobody may be there to read it; a connection whose request broke off is of no further use.
  private static Answer cutShort() {
    return busy("The request broke off, or a newer one took its place; ask for the offset.")
        .with("Connection", "close");
  }

  private static Answer busy(String detail) {
    return Answer.problem(ProblemCode.UPLOAD_BUSY, detail).with("Retry-After", "1");
  }

  private static Problem elsewhere(ByteCount held) {
    return new Problem(
        ProblemCode.OFFSET_MISMATCH, "The upload goes on at byte " + held + ", not there.");
  }

  private static Problem beyond(ByteCount length) {
    return new Problem(
        ProblemCode.TOO_LARGE, "The part goes beyond the announced " + length + " bytes.");
  }
}
