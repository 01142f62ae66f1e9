package origin.domain.transcoding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import origin.domain.timeline.SoundLabel;
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
/// @param audio one or more for each sound track that is kept; none for a silent film
/// @param sounds all sound tracks of the source; those without a rendition are left out
public record Plan(
    PlanId id,
    SourceId source,
    Timeline timeline,
    List<Rendition> video,
    List<Rendition> audio,
    List<SoundTrack> sounds) {

  public Plan {
    video = List.copyOf(video);
    audio = List.copyOf(audio);
    sounds = List.copyOf(sounds);
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
    if (!areOf(sounds, audio)) {
      throw new IllegalArgumentException("sound is that of a sound track");
    }
    var names = new HashSet<RenditionName>();
    video.forEach(rendition -> names.add(rendition.name()));
    audio.forEach(rendition -> names.add(rendition.name()));
    if (names.size() != video.size() + audio.size()) {
      throw new IllegalArgumentException("a rendition stands in a plan once");
    }
  }

  /// A plan that tells of each sound track nothing but its language.
  public Plan(
      PlanId id, SourceId source, Timeline timeline, List<Rendition> video, List<Rendition> audio) {
    this(id, source, timeline, video, audio, unlabelled(audio));
  }

  private static List<SoundTrack> unlabelled(List<Rendition> audio) {
    return audio.stream()
        .map(rendition -> (Recipe.Audio) rendition.recipe())
        .map(recipe -> new SoundTrack(recipe.track(), SoundLabel.of(recipe.language())))
        .collect(
            Collectors.toMap(SoundTrack::number, track -> track, (one, _) -> one, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private static boolean areOf(List<SoundTrack> sounds, List<Rendition> audio) {
    Set<Integer> numbers = sounds.stream().map(SoundTrack::number).collect(Collectors.toSet());
    return audio.stream()
        .map(rendition -> (Recipe.Audio) rendition.recipe())
        .allMatch(recipe -> numbers.contains(recipe.track()));
  }

  /// The same plan with other renditions of the same source.
  public Plan with(List<Rendition> pictures, List<Rendition> sound) {
    return new Plan(id, source, timeline, pictures, sound, sounds);
  }

  /// The renditions of one sound track, AAC before further codecs, stereo before 5.1; none where it
  /// is left out.
  public List<Rendition> soundOf(SoundTrack track) {
    return audio.stream()
        .filter(rendition -> ((Recipe.Audio) rendition.recipe()).track() == track.number())
        .toList();
  }

  /// The sound track that is heard where nobody chose; empty for a silent film.
  public Optional<SoundTrack> preferredSound() {
    return SoundTrack.preferred(
        sounds.stream().filter(track -> !soundOf(track).isEmpty()).toList());
  }

  /// Whether another plan cuts at the same boundaries and makes the same renditions of them, so
  /// that one can stand for the other.
  public boolean isLike(Plan other) {
    return timeline.equals(other.timeline)
        && recipes(video).equals(recipes(other.video))
        && recipes(audio).equals(recipes(other.audio))
        && sounds.equals(other.sounds);
  }

  /// Whether this plan of more of a source makes the renditions that a plan of less of it makes,
  /// and cuts its first `segments` segments as that one does.
  public boolean continues(Plan shorter, int segments) {
    return timeline.beginsLike(shorter.timeline, segments)
        && recipes(video).equals(recipes(shorter.video))
        && recipes(audio).equals(recipes(shorter.audio))
        && sounds.equals(shorter.sounds);
  }

  /// The same renditions of a source of which more is known.
  public Plan along(Timeline longer) {
    return new Plan(id, source, longer, video, audio, sounds);
  }

  private static List<Recipe> recipes(List<Rendition> renditions) {
    return renditions.stream().map(Rendition::recipe).toList();
  }

  /// All renditions: video, then audio.
  public List<Rendition> renditions() {
    var all = new ArrayList<>(video);
    all.addAll(audio);
    return List.copyOf(all);
  }

  /// The renditions whose segments may go while nobody watches: all pictures but the smallest,
  /// which is there at once for whoever comes back, with its sound.
  public List<Rendition> dispensable() {
    return video.subList(1, video.size());
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
