package origin.http.publishing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Video;
import origin.domain.transcoding.Recipe;
import origin.http.publishing.ProcessingBody.RenditionBody;
import origin.usecases.transcoding.MeasureProgress;
import origin.usecases.transcoding.MeasureProgress.Stored;
import origin.usecases.upload.MeasureArrival;

/// Puts how far a video is into words and figures.
///
/// @param arrival how much of an upload is here
public record Progress(MeasureArrival arrival) {

  private static final double STEPS = 1_000;

  ProcessingBody body(Video video, Optional<MeasureProgress.Progress> stored) {
    List<Stored> renditions = stored.map(MeasureProgress.Progress::renditions).orElse(List.of());
    return switch (video) {
      case Video.Draft _ -> body(video, 0, "Waiting for the first byte.", renditions);
      case Video.Uploading _ ->
          body(video, uploadedPart(video), "The file is being uploaded.", renditions);
      case Video.Processing _ ->
          body(video, 0, "The file is here and is being looked at.", renditions);
      case Video.Arriving _ ->
          body(
              video,
              stored.map(MeasureProgress.Progress::fraction).orElse(0.0),
              "Playable as far as it has come. The file is being uploaded.",
              renditions);
      case Video.Playable _ ->
          body(
              video,
              stored.map(MeasureProgress.Progress::fraction).orElse(0.0),
              sentence(renditions),
              renditions);
      case Video.Ready ready ->
          body(
              video,
              1,
              ready.problem().map(Problem::detail).orElseGet(() -> readyOf(renditions)),
              renditions);
      case Video.Failed failed -> body(video, 0, failed.problem().detail(), renditions);
    };
  }

  private double uploadedPart(Video video) {
    return Math.clamp(arrival.of(video.id()), 0, 1);
  }

  private static String sentence(List<Stored> renditions) {
    Optional<Stored> next =
        renditions.stream().filter(each -> each.isToCome() && !each.isWhole()).findFirst();
    return next.map(each -> "Playable. Making " + name(each.rendition().recipe()) + ".")
        .orElse("Playable.");
  }

  private static String readyOf(List<Stored> renditions) {
    List<String> onDemand =
        renditions.stream()
            .filter(each -> each.onDemand() && !each.lost() && !each.isWhole())
            .map(each -> each.rendition().recipe())
            .flatMap(
                recipe ->
                    recipe instanceof Recipe.Video video
                        ? Stream.of(video.label())
                        : Stream.empty())
            .toList();
    return onDemand.isEmpty()
        ? "Ready."
        : "Ready. Made when somebody watches: " + String.join(", ", onDemand) + ".";
  }

  private static ProcessingBody body(
      Video video, double fraction, String sentence, List<Stored> renditions) {
    return new ProcessingBody(
        video.id().value(),
        WireNames.stateOf(video),
        Math.floor(fraction * STEPS) / STEPS,
        sentence,
        renditions.stream().filter(each -> !each.lost()).map(Progress::bodyOf).toList(),
        Shown.problem(video).orElse(null));
  }

  private static RenditionBody bodyOf(Stored stored) {
    Recipe recipe = stored.rendition().recipe();
    return new RenditionBody(
        name(recipe), kind(recipe), stored.stored(), stored.total(), stored.onDemand());
  }

  private static String kind(Recipe recipe) {
    return switch (recipe) {
      case Recipe.Video _ -> "video";
      case Recipe.Audio _ -> "audio";
    };
  }

  private static String name(Recipe.Audio audio) {
    String track = audio.track() == 0 ? "Audio" : "Audio " + (audio.track() + 1);
    String sound = audio.channels() > 2 ? track + " (5.1)" : track;
    return switch (audio.codec()) {
      case AAC -> sound;
      case OPUS -> sound + " Opus";
    };
  }

  /// As people say it: a picture is called by its short side.
  private static String name(Recipe recipe) {
    return switch (recipe) {
      case Recipe.Video video -> video.label();
      case Recipe.Audio audio -> name(audio);
    };
  }
}
