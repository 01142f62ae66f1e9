package origin.http.upload;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import origin.domain.accounts.Actor;
import origin.domain.upload.Checksum;
import origin.domain.upload.UploadId;
import origin.http.Answer;
import origin.http.Call;
import origin.http.Caller;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.Refused;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.usecases.upload.LimitsFor;
import origin.usecases.upload.TerminateUpload;
import origin.usecases.upload.Uploading;

/// `/api/v1/uploads`, `/api/v1/uploads/{uploadId}` and `/api/v1/limits`.
public final class UploadRoutes implements RouteGroup {
  private static final String UPLOADS = "/api/v1/uploads";
  private static final String EXTENSIONS =
      "creation,creation-with-upload,checksum,expiration,termination,concatenation";
  private static final int NO_CONTENT = 204;

  private final Creation creation;
  private final Parts parts;
  private final Progress progress;
  private final TerminateUpload terminateUpload;
  private final LimitsFor limitsFor;

  /// The paths of uploading.
  ///
  /// @param uploading the feature
  public UploadRoutes(Uploading uploading) {
    this.parts = new Parts(uploading.appendToUpload());
    this.creation = new Creation(uploading.beginUpload(), uploading.joinUploads(), parts);
    this.progress = new Progress(uploading.inspectUpload());
    this.terminateUpload = uploading.terminateUpload();
    this.limitsFor = uploading.limitsFor();
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/api/v1/limits").get(this::limits);
    routes
        .at(UPLOADS)
        .handle("OPTIONS", this::discover)
        .handle("POST", Tus.speaking(creation::create));
    routes
        .at(UPLOADS + "/{uploadId}")
        .handle("OPTIONS", this::discover)
        .handle("HEAD", Tus.speaking(progress::tell))
        .handle("PATCH", Tus.speaking(parts::take))
        .handle("DELETE", Tus.speaking(this::terminate))
        .handle("POST", Tus.speaking(this::overridden));
  }

  /// Where an upload is found.
  static String address(UploadId id) {
    return UPLOADS + "/" + id;
  }

  /// The upload that the path names; what cannot be an id names nothing.
  static UploadId named(ServerRequest request) {
    try {
      return new UploadId(request.path().pathParameters().get("uploadId"));
    } catch (IllegalArgumentException _) {
      throw new Refused(Problem.notFound());
    }
  }

  private Answer limits(Call call) {
    return Answer.ok(LimitsBody.of(limitsFor.limits(call.actor())));
  }

  private void discover(ServerRequest request, ServerResponse response) {
    String algorithms =
        Arrays.stream(Checksum.Algorithm.values())
            .map(Checksum.Algorithm::header)
            .collect(Collectors.joining(","));
    LimitsFor.Limits limits = limitsFor.limits(new Actor.Guest());
    response
        .status(NO_CONTENT)
        .header(Tus.RESUMABLE, Tus.VERSION)
        .header(Tus.VERSIONS, Tus.VERSION)
        .header(Tus.EXTENSION, EXTENSIONS)
        .header(Tus.MAX_SIZE, limits.allowance().largest().toString())
        .header(Tus.CHECKSUM_ALGORITHM, algorithms)
        .header(HeaderNames.ALLOW, "OPTIONS, HEAD, POST, PATCH, DELETE")
        .send();
  }

  private void terminate(ServerRequest request, ServerResponse response) {
    Actor actor = Caller.of(request).actor();
    switch (terminateUpload.terminate(actor, named(request))) {
      case TerminateUpload.Outcome.Terminated _ -> response.status(NO_CONTENT).send();
      case TerminateUpload.Outcome.NotFound _ -> throw new Refused(Problem.notFound());
      case TerminateUpload.Outcome.SignInFirst _ -> throw new Refused(Problem.unauthenticated());
    }
  }

  /// For clients behind something that lets only `POST` through.
  private void overridden(ServerRequest request, ServerResponse response) throws Exception {
    Handler meant =
        switch (request.headers().first(Tus.METHOD_OVERRIDE).orElse("")) {
          case "PATCH" -> parts::take;
          case "DELETE" -> this::terminate;
          case "HEAD" -> progress::tell;
          default ->
              throw new Refused(
                  new Problem(
                      ProblemCode.METHOD_NOT_ALLOWED,
                      "Offered here: HEAD, PATCH, DELETE; POST only with X-HTTP-Method-Override."));
        };
    meant.handle(request, response);
  }
}
