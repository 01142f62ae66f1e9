package origin.http.publishing;

import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.VideoId;
import origin.http.Answer;
import origin.http.Answers;
import origin.http.Call;
import origin.http.Draining;
import origin.http.EventStream;
import origin.http.Json;
import origin.http.Places;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.Refused;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.usecases.publishing.FollowProcessing;

/// `/api/v1/videos/{videoId}/processing`: how far a video is, once or for as long as it goes on.
///
/// So many may follow at once, and a few for one account or, of guests, from one address; more are
/// told to come again. Whoever may no longer see the video is told no more, and nobody for longer
/// than a while: a client that still wants to know comes again by itself.
public final class ProcessingRoutes implements RouteGroup {

  private static final String EVENT = "processing";
  private static final int MOST_FOLLOWERS = 256;
  private static final int MOST_FOR_ONE = 8;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Duration COME_AGAIN = Duration.ofSeconds(5);
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 10;

  private final FollowProcessing followProcessing;
  private final Progress progress;
  private final Draining draining;
  private final Duration longest;
  private final Places followers = new Places(MOST_FOLLOWERS, MOST_FOR_ONE);

  public ProcessingRoutes(FollowProcessing followProcessing, Progress progress, Draining draining) {
    this(followProcessing, progress, draining, LONGEST);
  }

  /// @param longest for how long somebody may follow before coming again
  ProcessingRoutes(
      FollowProcessing followProcessing, Progress progress, Draining draining, Duration longest) {
    this.followProcessing = followProcessing;
    this.progress = progress;
    this.draining = draining;
    this.longest = longest;
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/api/v1/videos/{videoId}/processing").handle("GET", this::answer);
  }

  private void answer(ServerRequest request, ServerResponse response) {
    Call call = Call.of(request);
    VideoId video = VideoRoutes.videoId(call);
    Actor actor = call.actor();
    ProcessingBody now = look(actor, video).orElseThrow(() -> new Refused(Problem.notFound()));
    if (!wantsEvents(request)) {
      Answers.send(request, response, Answer.ok(now));
    } else if (request.prologue().method().equals(Method.HEAD)) {
      EventStream.describe(response);
      response.send();
    } else {
      follow(response, call, video, now);
    }
  }

  private Optional<ProcessingBody> look(Actor actor, VideoId video) {
    return switch (followProcessing.follow(actor, video)) {
      case FollowProcessing.Outcome.Followed(var found, var stored) ->
          Optional.of(progress.body(found, stored));
      case FollowProcessing.Outcome.NotFound() -> Optional.empty();
    };
  }

  private static boolean wantsEvents(ServerRequest request) {
    MediaType best =
        request
            .headers()
            .bestAccepted(MediaTypes.APPLICATION_JSON, MediaTypes.TEXT_EVENT_STREAM)
            .orElseThrow(
                () ->
                    new Refused(
                        new Problem(
                            ProblemCode.NOT_ACCEPTABLE,
                            "The answer would be application/json or text/event-stream.")));
    return best.equals(MediaTypes.TEXT_EVENT_STREAM);
  }

  private void follow(ServerResponse response, Call call, VideoId video, ProcessingBody first) {
    Actor actor = call.actor();
    try (var _ = placeFor(actor, call);
        EventStream events = EventStream.begin(response)) {
      tellUntilTheEnd(events, actor, video, first);
    }
  }

  private Places.Place placeFor(Actor actor, Call call) {
    Object whom =
        switch (actor) {
          case Actor.SignedIn signedIn -> signedIn.viewer();
          case Actor.Guest() -> call.client();
        };
    return followers
        .take(whom)
        .orElseThrow(
            () -> new Refused(Answer.tooManyRequests("Too many are following.", COME_AGAIN)));
  }

  private void tellUntilTheEnd(
      EventStream events, Actor actor, VideoId video, ProcessingBody first) {
    events.tell(EVENT, Json.text(first));
    ProcessingBody told = first;
    int quiet = 0;
    long begun = System.nanoTime();
    while (!told.isFinal()
        && System.nanoTime() - begun < longest.toNanos()
        && !draining.within(LOOK_AGAIN)) {
      Optional<ProcessingBody> now = look(actor, video);
      if (now.isEmpty()) {
        return;
      }
      if (!now.get().equals(told)) {
        told = now.get();
        events.tell(EVENT, Json.text(told));
        quiet = 0;
      } else if (++quiet % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
        events.signOfLife();
      }
    }
  }
}
