package origin.http.publishing;

import origin.domain.publishing.Video;
import origin.domain.transcoding.HandedInPicture;
import origin.domain.transcoding.PosterId;
import origin.http.Answer;
import origin.http.Call;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.usecases.publishing.ChoosePoster;
import origin.usecases.publishing.HandInPoster;
import origin.usecases.publishing.ListPosters;
import origin.usecases.publishing.Posters;

/// The pictures that can stand for a video: what there is, which one does, and pictures of the
/// creator's own.
public final class PosterRoutes implements RouteGroup {

  private final Posters posters;
  private final Shown shown;

  /// @param posters what the core does with them
  /// @param shown shows videos
  public PosterRoutes(Posters posters, Shown shown) {
    this.posters = posters;
    this.shown = shown;
  }

  @Override
  public void describeTo(Routes routes) {
    routes
        .at("/api/v1/videos/{videoId}/posters")
        .get(this::list)
        .postUnremembered(this::handIn); // the same picture has the same name
    routes.at("/api/v1/videos/{videoId}/poster").put(this::choose);
  }

  private Answer list(Call call) {
    return switch (posters.listPosters().list(call.signedIn(), VideoRoutes.videoId(call))) {
      case ListPosters.Outcome.Listed(var video, var found) ->
          Answer.ok(
              new PosterBody.Listed(found.stream().map(poster -> body(video, poster)).toList()));
      case ListPosters.Outcome.NotPlayable() -> notPlayable();
      case ListPosters.Outcome.NotFound() -> Answer.problem(Problem.notFound());
      case ListPosters.Outcome.NotYours() -> Answer.problem(Problem.forbidden());
    };
  }

  private Answer choose(Call call) {
    var actor = call.signedIn();
    String wanted = call.body(PosterBody.Choice.class).id();
    if (!PosterId.isOne(wanted)) {
      return noSuchPoster();
    }
    return switch (posters
        .choosePoster()
        .choose(actor, VideoRoutes.videoId(call), new PosterId(wanted))) {
      case ChoosePoster.Outcome.Chosen(var now) -> Answer.ok(shown.body(now));
      case ChoosePoster.Outcome.NoSuchPoster() -> noSuchPoster();
      case ChoosePoster.Outcome.NotFound() -> Answer.problem(Problem.notFound());
      case ChoosePoster.Outcome.NotYours() -> Answer.problem(Problem.forbidden());
    };
  }

  private Answer handIn(Call call) {
    var actor = call.signedIn();
    byte[] picture = call.file(HandedInPicture.MOST_BYTES);
    return switch (posters.handInPoster().handIn(actor, VideoRoutes.videoId(call), picture)) {
      case HandInPoster.Outcome.Chosen(var now, _) -> Answer.created(shown.body(now));
      case HandInPoster.Outcome.NoPicture() ->
          Answer.problem(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE,
              "This is no JPEG, PNG or WebP picture that can be read.");
      case HandInPoster.Outcome.TooLarge() ->
          Answer.problem(
              ProblemCode.TOO_LARGE,
              "A picture may have %d megabytes and %d million pixels at most."
                  .formatted(
                      HandedInPicture.MOST_BYTES >> 20, HandedInPicture.MOST_PIXELS / 1_000_000));
      case HandInPoster.Outcome.NotPlayable() -> notPlayable();
      case HandInPoster.Outcome.NotNow() -> Answer.unavailable("Please try again.");
      case HandInPoster.Outcome.NotFound() -> Answer.problem(Problem.notFound());
      case HandInPoster.Outcome.NotYours() -> Answer.problem(Problem.forbidden());
    };
  }

  private PosterBody body(Video.Watchable video, PosterId poster) {
    return new PosterBody(
        poster.value(),
        poster.isOwn(),
        poster.equals(video.card().poster().orElse(PosterId.FIRST)),
        Shown.pictures(shown.addressMedia().posters(video, poster)));
  }

  private static Answer noSuchPoster() {
    return Answer.problem(Problem.invalidField("id", "The video has no such picture."));
  }

  private static Answer notPlayable() {
    return Answer.problem(
        ProblemCode.STATE_CONFLICT, "This video cannot be played, so that it has no pictures.");
  }
}
