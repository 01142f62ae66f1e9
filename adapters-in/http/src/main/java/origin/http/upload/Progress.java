package origin.http.upload;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import origin.domain.upload.Announcement;
import origin.domain.upload.Upload;
import origin.http.Caller;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.Refused;
import origin.usecases.upload.InspectUpload;

/// Tells a client where to go on.
final class Progress {
  private static final int OK = 200;

  private final InspectUpload inspectUpload;

  Progress(InspectUpload inspectUpload) {
    this.inspectUpload = inspectUpload;
  }

  void tell(ServerRequest request, ServerResponse response) {
    switch (inspectUpload.inspect(Caller.of(request).actor(), UploadRoutes.named(request))) {
      case InspectUpload.Outcome.Found found -> tell(response, found);
      case InspectUpload.Outcome.Over _ -> throw new Refused(gone());
      case InspectUpload.Outcome.NotFound _ -> throw new Refused(Problem.notFound());
      case InspectUpload.Outcome.SignInFirst _ -> throw new Refused(Problem.unauthenticated());
    }
  }

  static Problem gone() {
    return new Problem(
        ProblemCode.UPLOAD_GONE, "Nothing came for too long, and the upload was given up.");
  }

  private static void tell(ServerResponse response, InspectUpload.Outcome.Found found) {
    Upload upload = found.upload();
    Announcement announcement = upload.announcement();
    response.status(OK).header(Tus.LENGTH, upload.length().toString());
    found.held().ifPresent(held -> Tus.tellOffset(response, held));
    announcement.video().ifPresent(video -> response.header(Tus.VIDEO, video.value()));
    if (!announcement.metadata().isEmpty()) {
      response.header(Tus.METADATA, announcement.metadata().header());
    }
    String concat = Concat.header(announcement.share());
    if (!concat.isEmpty()) {
      response.header(Tus.CONCAT, concat);
    }
    if (upload instanceof Upload.Receiving receiving) {
      Tus.tellExpiry(response, receiving.expiresAt());
    }
    response.send();
  }
}
