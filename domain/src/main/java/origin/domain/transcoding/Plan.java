package origin.domain.transcoding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;

/// All that is fixed about a video's media before any segment exists; it never changes.
///
/// Every manifest is a view of it, and every segment can be made from it and the source.
///
/// @param id names the plan
/// @param source the original it was planned for
/// @param timeline the boundaries that all renditions share
/// @param video at least one, from the smallest picture on; H.264 first, then each further codec
/// @param audio one for each sound track that is kept; none for a silent film
public record Plan(
    PlanId id, SourceId source, Timeline timeline, List<Rendition> video, List<Rendition> audio) {

  public Plan {
    video = List.copyOf(video);
    audio = List.copyOf(audio);
    if (video.isEmpty()) {
      throw new IllegalArgumentException("a video has a picture");
    }
    if (!video.stream().allMatch(rendition -> rendition.recipe() instanceof Recipe.Video)
        || !audio.stream().allMatch(rendition -> rendition.recipe() instanceof Recipe.Audio)) {
      throw new IllegalArgumentException("pictures among the video, sound among the audio");
    }
    if (!video.stream()
        .allMatch(rendition -> rendition.recipe().timescale() == timeline.timescale())) {
      throw new IllegalArgumentException("video keeps to the timeline's ticks");
    }
    var names = new HashSet<RenditionName>();
    video.forEach(rendition -> names.add(rendition.name()));
    audio.forEach(rendition -> names.add(rendition.name()));
    if (names.size() != video.size() + audio.size()) {
      throw new IllegalArgumentException("a rendition stands in a plan once");
    }
  }

  /// All renditions: video, then audio.
  public List<Rendition> renditions() {
    var all = new ArrayList<>(video);
    all.addAll(audio);
    return List.copyOf(all);
  }

  /// The rendition of that name, if it stands in this plan.
  public Optional<Rendition> rendition(RenditionName name) {
    return renditions().stream().filter(rendition -> rendition.name().equals(name)).findFirst();
  }

  /// When the segments of a rendition of this plan begin and how long they last.
  public Schedule schedule(Rendition rendition) {
    return Schedule.of(rendition.recipe(), timeline);
  }

  /// Whether `segment` is one of this plan's segments.
  public boolean hasSegment(int segment) {
    return 0 <= segment && segment < timeline.segments();
  }
}
