package origin.http.upload;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import origin.domain.upload.Allowance;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.domain.upload.Metadata;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Upload;
import origin.http.Caller;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.Refused;
import origin.usecases.upload.BeginUpload;
import origin.usecases.upload.JoinUploads;

/// Makes uploads: whole ones, pieces, and those joined of pieces.
final class Creation {
  private static final HeaderName KEY = HeaderNames.create("Idempotency-Key");

  private final BeginUpload beginUpload;
  private final JoinUploads joinUploads;
  private final Parts parts;

  Creation(BeginUpload beginUpload, JoinUploads joinUploads, Parts parts) {
    this.beginUpload = beginUpload;
    this.joinUploads = joinUploads;
    this.parts = parts;
  }

  void create(ServerRequest request, ServerResponse response) {
    Optional<Concat> concat = Tus.read(request, Tus.CONCAT, Concat::read);
    if (concat.isPresent() && concat.get() instanceof Concat.Final joined) {
      tell(response, join(request, joined));
      return;
    }
    boolean bringsPart = Tus.bringsPart(request);
    Optional<Checksum> checksum = Tus.checksum(request);
    Upload upload =
        begin(request, concat.isPresent() ? BeginUpload.Extent.PIECE : BeginUpload.Extent.WHOLE);
    if (bringsPart) {
      tellPlace(response, upload);
      parts.takeFirst(request, response, upload, checksum);
      return;
    }
    tell(response, upload);
  }

  private Upload begin(ServerRequest request, BeginUpload.Extent extent) {
    if (request.headers().contains(Tus.DEFER_LENGTH)) {
      throw Tus.refused("The length must be known: Upload-Defer-Length is not taken here.");
    }
    BeginUpload.Wish wish =
        new BeginUpload.Wish(
            extent,
            Tus.requiredNumber(request, Tus.LENGTH),
            metadata(request),
            Tus.read(request, KEY, RequestKey::new));
    return switch (beginUpload.begin(Caller.of(request).actor(), wish)) {
      case BeginUpload.Outcome.Begun(Upload upload) -> upload;
      case BeginUpload.Outcome.SignInFirst _ -> throw new Refused(Problem.unauthenticated());
      case BeginUpload.Outcome.KeyReused _ -> throw keyReused();
      case BeginUpload.Outcome.Over _ -> throw over();
      case BeginUpload.Outcome.Empty _ ->
          throw Tus.refused("An empty file is no video: Upload-Length must be above 0.");
      case BeginUpload.Outcome.Unclear(String why) -> throw unclear(why);
      case BeginUpload.Outcome.NoChannel(Optional<String> wanted) -> throw noChannel(wanted);
      case BeginUpload.Outcome.TooMuch(Allowance.Shortage shortage) -> throw tooMuch(shortage);
      case BeginUpload.Outcome.TooMany(int most) ->
          throw new Refused(
              new Problem(
                  ProblemCode.QUOTA_EXCEEDED,
                  "You have "
                      + most
                      + " unfinished uploads; finish or give up one of them first."));
    };
  }

  private Upload join(ServerRequest request, Concat.Final joined) {
    if (request.headers().contains(Tus.LENGTH)) {
      throw Tus.refused("A final upload's length is that of its parts: leave Upload-Length out.");
    }
    JoinUploads.Wish wish =
        new JoinUploads.Wish(
            joined.pieces(), metadata(request), Tus.read(request, KEY, RequestKey::new));
    return switch (joinUploads.join(Caller.of(request).actor(), wish)) {
      case JoinUploads.Outcome.Joined(Upload upload) -> upload;
      case JoinUploads.Outcome.SignInFirst _ -> throw new Refused(Problem.unauthenticated());
      case JoinUploads.Outcome.KeyReused _ -> throw keyReused();
      case JoinUploads.Outcome.Over _ -> throw over();
      case JoinUploads.Outcome.NoSuchPiece(var piece) ->
          throw new Refused(
              new Problem(ProblemCode.NOT_FOUND, "There is no partial upload " + piece + "."));
      case JoinUploads.Outcome.Unfinished(var piece) ->
          throw new Refused(
              new Problem(
                  ProblemCode.PARTS_UNFINISHED,
                  "The partial upload " + piece + " has not received all its bytes."));
      case JoinUploads.Outcome.Unclear(String why) -> throw unclear(why);
      case JoinUploads.Outcome.NoChannel(Optional<String> wanted) -> throw noChannel(wanted);
      case JoinUploads.Outcome.TooMuch(Allowance.Shortage shortage) -> throw tooMuch(shortage);
    };
  }

  private static Metadata metadata(ServerRequest request) {
    return Tus.read(request, Tus.METADATA, Metadata::read).orElse(Metadata.NONE);
  }

  private static void tell(ServerResponse response, Upload upload) {
    tellPlace(response, upload);
    if (upload instanceof Upload.Receiving receiving) {
      Tus.tellOffset(response, receiving.acknowledged());
      Tus.tellExpiry(response, receiving.expiresAt());
    }
    response.status(Status.CREATED_201).send();
  }

  private static void tellPlace(ServerResponse response, Upload upload) {
    response.header(HeaderNames.LOCATION, UploadRoutes.address(upload.id()));
    upload.announcement().video().ifPresent(video -> response.header(Tus.VIDEO, video.value()));
  }

  private static Refused keyReused() {
    return new Refused(
        new Problem(
            ProblemCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key named another upload."));
  }

  private static Refused over() {
    return new Refused(
        new Problem(
            ProblemCode.UPLOAD_GONE, "This wish was fulfilled before, and its upload is over."));
  }

  private static Refused unclear(String why) {
    return new Refused(
        Problem.invalidFields(
            java.util.List.of(new Problem.FieldProblem("Upload-Metadata", sentence(why)))));
  }

  private static Refused noChannel(Optional<String> wanted) {
    return new Refused(
        wanted.isPresent()
            ? Problem.ofField(
                ProblemCode.INVALID_FIELDS, "channel", "You have no channel of that name.")
            : new Problem(ProblemCode.STATE_CONFLICT, "Open a channel first."));
  }

  private static Refused tooMuch(Allowance.Shortage shortage) {
    return new Refused(
        switch (shortage) {
          case Allowance.Shortage.TooLarge(ByteCount length, ByteCount largest) ->
              new Problem(
                  ProblemCode.TOO_LARGE,
                  "The file has " + length + " bytes; at most " + largest + " are taken.");
          case Allowance.Shortage.OverQuota(ByteCount length, ByteCount quota, ByteCount used) ->
              new Problem(
                  ProblemCode.QUOTA_EXCEEDED,
                  "The file has %s bytes; %s of your %s are used.".formatted(length, used, quota));
          case Allowance.Shortage.NoRoom(ByteCount length, ByteCount free) ->
              new Problem(
                  ProblemCode.DISK_FULL,
                  "The file has " + length + " bytes; there is room for " + free + ".");
        });
  }

  private static String sentence(String why) {
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
  }
}
