package origin.http.publishing;

import java.util.Optional;
import origin.domain.channels.Handle;
import origin.domain.publishing.VideoId;
import origin.http.Answer;
import origin.http.Call;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.ports.work.Page;
import origin.usecases.publishing.DeleteVideo;
import origin.usecases.publishing.EditVideo;
import origin.usecases.publishing.FindVideo;
import origin.usecases.publishing.ListChannelVideos;
import origin.usecases.publishing.ListOwnVideos;
import origin.usecases.publishing.ListVideos;
import origin.usecases.publishing.Published;
import origin.usecases.publishing.RetryVideo;

/// `/api/v1/videos`, and the lists of videos of a channel and of the studio.
public final class VideoRoutes implements RouteGroup {

  private final Needs needs;

  /// What the core does with videos.
  public record Needs(
      FindVideo findVideo,
      ListVideos listVideos,
      ListChannelVideos listChannelVideos,
      ListOwnVideos listOwnVideos,
      EditVideo editVideo,
      DeleteVideo deleteVideo,
      RetryVideo retryVideo,
      Shown shown) {}

  public VideoRoutes(Needs needs) {
    this.needs = needs;
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/api/v1/videos").get(this::list);
    routes.at("/api/v1/videos/{videoId}").get(this::show).patch(this::edit).delete(this::delete);
    routes.at("/api/v1/videos/{videoId}/retry").post(this::retry);
    routes.at("/api/v1/channels/{handle}/videos").get(this::listOfChannel);
    routes.at("/api/v1/studio/videos").get(this::listOwn);
  }

  /// Nobody counts attention yet, so what is trending is what is latest.
  private Answer list(Call call) {
    return switch (call.query("sort").orElse("latest")) {
      case "latest", "trending" -> page(needs.listVideos().list(Cursors.page(call)));
      default -> Answer.problem(Problem.invalidField("sort", "Sort by latest or by trending."));
    };
  }

  private Answer listOfChannel(Call call) {
    Optional<Handle> handle = Handle.parse(call.path("handle"));
    if (handle.isEmpty()) {
      return Answer.problem(Problem.notFound());
    }
    return switch (needs.listChannelVideos().list(handle.get(), Cursors.page(call))) {
      case ListChannelVideos.Outcome.Listed(var page) -> page(page);
      case ListChannelVideos.Outcome.NoSuchChannel() -> Answer.problem(Problem.notFound());
    };
  }

  private Answer listOwn(Call call) {
    return switch (needs.listOwnVideos().list(call.signedIn(), Cursors.page(call))) {
      case ListOwnVideos.Outcome.Listed(var page) -> page(page);
      case ListOwnVideos.Outcome.SignInFirst() -> Answer.problem(Problem.unauthenticated());
    };
  }

  private Answer show(Call call) {
    return switch (needs.findVideo().find(call.actor(), videoId(call))) {
      case FindVideo.Outcome.Found found -> Answer.ok(needs.shown().body(found.found()));
      case FindVideo.Outcome.NotFound() -> Answer.problem(Problem.notFound());
    };
  }

  private Answer edit(Call call) {
    EditVideo.Changes changes = call.body(VideoChange.class).changes();
    return switch (needs.editVideo().edit(call.signedIn(), videoId(call), changes)) {
      case EditVideo.Outcome.Edited(var now) -> Answer.ok(needs.shown().body(now));
      case EditVideo.Outcome.NotFound() -> Answer.problem(Problem.notFound());
      case EditVideo.Outcome.NotYours() -> Answer.problem(Problem.forbidden());
    };
  }

  private Answer delete(Call call) {
    return switch (needs.deleteVideo().delete(call.signedIn(), videoId(call))) {
      case DeleteVideo.Outcome.Deleted() -> Answer.noContent();
      case DeleteVideo.Outcome.NotFound() -> Answer.problem(Problem.notFound());
      case DeleteVideo.Outcome.NotYours() -> Answer.problem(Problem.forbidden());
    };
  }

  private Answer retry(Call call) {
    return switch (needs.retryVideo().retry(call.signedIn(), videoId(call))) {
      case RetryVideo.Outcome.Retried(var now) -> Answer.ok(needs.shown().body(now));
      case RetryVideo.Outcome.NothingToRetry() ->
          Answer.problem(
              new Problem(ProblemCode.STATE_CONFLICT, "There is nothing to try again here."));
      case RetryVideo.Outcome.NotFound() -> Answer.problem(Problem.notFound());
      case RetryVideo.Outcome.NotYours() -> Answer.problem(Problem.forbidden());
    };
  }

  private Answer page(Page<Published> page) {
    return Answer.ok(Cursors.listed(new Page<>(needs.shown().bodies(page.items()), page.next())));
  }

  /// The video that the path names; what cannot be an id names nothing.
  static VideoId videoId(Call call) {
    return call.id("videoId", VideoId::new);
  }
}
