package origin.domain.playback;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import origin.domain.timeline.FrameRate;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;

/// The HLS playlist that lists a plan's renditions (RFC 8216, section 4.3.4; version 7).
public final class HlsMaster {
  private static final String SOUND = "sound";

  private final Plan plan;

  private HlsMaster(Plan plan) {
    this.plan = plan;
  }

  /// Writes the playlist. Sound is a group of its own that every picture refers to; the rates told
  /// of a picture include it.
  ///
  /// @param plan what is listed
  /// @return the text, to be sent as UTF-8
  public static String of(Plan plan) {
    return new HlsMaster(plan).text();
  }

  private String text() {
    var lines = new StringJoiner("\n", "", "\n");
    lines.add("#EXTM3U").add("#EXT-X-VERSION:7").add("#EXT-X-INDEPENDENT-SEGMENTS");
    for (int track = 0; track < plan.audio().size(); track++) {
      lines.add(sound(track).toString());
    }
    for (Rendition picture : plan.video()) {
      lines.add(picture(picture).toString()).add(playlistOf(picture));
    }
    return lines.toString();
  }

  private HlsTag sound(int track) {
    Rendition rendition = plan.audio().get(track);
    var recipe = (Recipe.Audio) rendition.recipe();
    Optional<Language> language = Language.of(recipe.language());
    HlsTag tag =
        new HlsTag("EXT-X-MEDIA")
            .with("TYPE", "AUDIO")
            .quoting("GROUP-ID", SOUND)
            .quoting("NAME", nameOf(track, language))
            .with("DEFAULT", track == 0 ? "YES" : "NO")
            .with("AUTOSELECT", "YES")
            .quoting("CHANNELS", Integer.toString(recipe.channels()))
            .quoting("URI", playlistOf(rendition));
    return language.map(known -> tag.quoting("LANGUAGE", known.tag())).orElse(tag);
  }

  /// Names are told apart by their number: two tracks may have the same language.
  private static String nameOf(int track, Optional<Language> language) {
    String name = language.map(Language::name).orElse("Sound");
    return track == 0 ? name : name + " " + (track + 1);
  }

  private HlsTag picture(Rendition rendition) {
    var recipe = (Recipe.Video) rendition.recipe();
    HlsTag tag =
        new HlsTag("EXT-X-STREAM-INF")
            .with(
                "BANDWIDTH",
                rendition.peakBitsPerSecond()
                    + loudest().map(Rendition::peakBitsPerSecond).orElse(0L))
            .with(
                "AVERAGE-BANDWIDTH",
                rendition.averageBitsPerSecond()
                    + loudest().map(Rendition::averageBitsPerSecond).orElse(0L))
            .quoting("CODECS", codecs(rendition))
            .with("RESOLUTION", recipe.size().width() + "x" + recipe.size().height())
            .with("FRAME-RATE", decimal(recipe.rate()));
    return plan.audio().isEmpty() ? tag : tag.quoting("AUDIO", SOUND);
  }

  /// The sound that takes most: any may be chosen beside a picture.
  private Optional<Rendition> loudest() {
    return plan.audio().stream().max(Comparator.comparingLong(Rendition::peakBitsPerSecond));
  }

  private String codecs(Rendition picture) {
    List<String> sounds = plan.audio().stream().map(Rendition::codecs).distinct().toList();
    var codecs = new StringJoiner(",").add(picture.codecs());
    sounds.forEach(codecs::add);
    return codecs.toString();
  }

  private static String decimal(FrameRate rate) {
    return String.format(Locale.ROOT, "%.3f", rate.perSecond());
  }

  private static String playlistOf(Rendition rendition) {
    return new MediaFile.MediaPlaylist(rendition.name()).name();
  }
}
