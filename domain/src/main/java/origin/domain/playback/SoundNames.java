package origin.domain.playback;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import origin.domain.timeline.Language;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.SoundTrack;

/// What the sound tracks of a plan are called in a player's menu: each by its language and by what
/// its source says of it, no two the same.
public final class SoundNames {
  private static final String NOTHING_KNOWN = "Sound";

  private final Map<SoundTrack, String> names = new LinkedHashMap<>();

  private SoundNames() {}

  /// The names of all sound tracks, those that were left out too.
  public static SoundNames of(Plan plan) {
    var all = new SoundNames();
    var uses = new HashMap<String, Integer>();
    for (SoundTrack track : plan.sounds()) {
      // playlists know no way to write a quotation mark
      String name = name(track.label()).replace('"', '\'');
      int use = uses.merge(name, 1, Integer::sum);
      all.names.put(track, use == 1 ? name : name + " " + use);
    }
    return all;
  }

  /// What one of the plan's tracks is called, such as `German (Commentary)`.
  public String of(SoundTrack track) {
    return names.getOrDefault(track, NOTHING_KNOWN);
  }

  private static String name(SoundLabel label) {
    String said = label.title().isEmpty() ? purpose(label.purpose()) : label.title();
    Optional<String> language = label.language().map(Language::name);
    if (said.isEmpty() || language.filter(said::equalsIgnoreCase).isPresent()) {
      return language.orElse(NOTHING_KNOWN);
    }
    return language.map(spoken -> spoken + " (" + said + ")").orElse(said);
  }

  private static String purpose(SoundPurpose purpose) {
    return switch (purpose) {
      case PROGRAMME -> "";
      case COMMENTARY -> "Commentary";
      case DESCRIPTION -> "Audio description";
      case CLEAR_SPEECH -> "Clear speech";
    };
  }
}
