package origin.http.captions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import origin.domain.captions.CaptionFile;
import origin.domain.captions.LanguageTag;
import origin.domain.playback.ChapterTrack;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.http.Answer;
import origin.http.Answers;
import origin.http.Call;
import origin.http.Problem;
import origin.http.ProblemCode;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.usecases.captions.ListCaptions;
import origin.usecases.captions.PutCaption;
import origin.usecases.captions.ReadCaption;
import origin.usecases.captions.RemoveCaption;
import origin.usecases.captions.TellText;
import origin.usecases.publishing.FindVideo;

/// `/api/v1/videos/{videoId}/captions`, and the track of its chapters.
public final class CaptionRoutes implements RouteGroup {
  private static final String WEB_VTT = "text/vtt; charset=utf-8";

  private final Needs needs;

  /// What the core does with captions and chapters.
  public record Needs(
      PutCaption putCaption,
      RemoveCaption removeCaption,
      ReadCaption readCaption,
      ListCaptions listCaptions,
      FindVideo findVideo,
      TellText tellText) {}

  public CaptionRoutes(Needs needs) {
    this.needs = needs;
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/api/v1/videos/{videoId}/captions").get(this::list);
    routes
        .at("/api/v1/videos/{videoId}/captions/{language}")
        .handle("GET", byHand(this::read))
        .put(this::put)
        .delete(this::remove);
    routes.at("/api/v1/videos/{videoId}/chapters.vtt").handle("GET", byHand(this::chapters));
  }

  private Answer list(Call call) {
    return switch (needs.listCaptions().list(call.actor(), videoId(call))) {
      case ListCaptions.Outcome.Listed listed -> Answer.ok(CaptionListBody.of(listed));
      case ListCaptions.Outcome.NotFound() -> Answer.problem(Problem.notFound());
    };
  }

  private Answer put(Call call) {
    Optional<LanguageTag> language = LanguageTag.of(call.path("language"));
    if (language.isEmpty()) {
      return Answer.problem(
          Problem.invalidField("language", "A language is a tag such as en or pt-BR (BCP 47)."));
    }
    var actor = call.signedIn();
    byte[] file = call.file(CaptionFile.LARGEST);
    return switch (needs.putCaption().put(actor, videoId(call), language.get(), file)) {
      case PutCaption.Outcome.Kept(var track, var added) ->
          Answer.json(added ? 201 : 200, CaptionListBody.Item.of(track));
      case PutCaption.Outcome.Unreadable(var reason) ->
          Answer.problem(ProblemCode.CAPTIONS_UNREADABLE, reason);
      case PutCaption.Outcome.TooMany(var most) ->
          Answer.problem(
              ProblemCode.STATE_CONFLICT,
              "A video has captions in at most " + most + " languages.");
      case PutCaption.Outcome.NotFound() -> Answer.problem(Problem.notFound());
      case PutCaption.Outcome.NotYours() -> Answer.problem(Problem.forbidden());
    };
  }

  private Answer remove(Call call) {
    return switch (needs.removeCaption().remove(call.signedIn(), videoId(call), language(call))) {
      case RemoveCaption.Outcome.Removed() -> Answer.noContent();
      case RemoveCaption.Outcome.NotFound() -> Answer.problem(Problem.notFound());
      case RemoveCaption.Outcome.NotYours() -> Answer.problem(Problem.forbidden());
    };
  }

  private Answer read(Call call) {
    return switch (needs.readCaption().read(call.actor(), videoId(call), language(call))) {
      case ReadCaption.Outcome.Found(var caption) -> webVtt(caption.text());
      case ReadCaption.Outcome.NotFound() -> Answer.problem(Problem.notFound());
    };
  }

  private Answer chapters(Call call) {
    return switch (needs.findVideo().find(call.actor(), videoId(call))) {
      case FindVideo.Outcome.Found(var found, var _)
          when found.video() instanceof Video.Watchable video ->
          track(video)
              .map(CaptionRoutes::webVtt)
              .orElseGet(() -> Answer.problem(Problem.notFound()));
      case FindVideo.Outcome.Found _, FindVideo.Outcome.NotFound _ ->
          Answer.problem(Problem.notFound());
    };
  }

  private Optional<String> track(Video.Watchable video) {
    TellText.Text told =
        needs.tellText().of(List.of(video)).getOrDefault(video.id(), TellText.Text.NONE);
    return ChapterTrack.of(told.chapters(), video.length());
  }

  private static Answer webVtt(String text) {
    return new Answer(200, List.of(), WEB_VTT, text.getBytes(UTF_8));
  }

  private static Handler byHand(Function<Call, Answer> endpoint) {
    return (ServerRequest request, ServerResponse response) ->
        Answers.send(request, response, endpoint.apply(Call.of(request)));
  }

  private static VideoId videoId(Call call) {
    return call.id("videoId", VideoId::new);
  }

  private static LanguageTag language(Call call) {
    return call.id("language", LanguageTag::new);
  }
}
