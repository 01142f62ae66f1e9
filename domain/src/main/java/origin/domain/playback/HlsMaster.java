package origin.domain.playback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;
import origin.domain.captions.CaptionTrack;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;

/// The HLS playlist that lists a plan's renditions (RFC 8216, section 4.3.4; version 7).
public final class HlsMaster {
  private static final String CAPTIONS = "captions";

  private final Plan plan;
  private final List<CaptionTrack> captions;
  private final SoundNames names;

  private HlsMaster(Plan plan, List<CaptionTrack> captions) {
    this.plan = plan;
    this.captions = captions;
    this.names = SoundNames.of(plan);
  }

  /// Writes the playlist. Sound is a group of its own that every picture refers to; the rates told
  /// of a picture include it. Where there is 5.1, it is a second group with the same tracks, and
  /// each picture is listed with each group.
  ///
  /// @param plan what is listed
  /// @param captions those of the video, each language once
  /// @return the text, to be sent as UTF-8
  public static String of(Plan plan, List<CaptionTrack> captions) {
    return new HlsMaster(plan, captions).text();
  }

  private String text() {
    var lines = new StringJoiner("\n", "", "\n");
    lines.add("#EXTM3U").add("#EXT-X-VERSION:7").add("#EXT-X-INDEPENDENT-SEGMENTS");
    List<SoundGroup> groups = SoundGroup.of(plan);
    for (SoundGroup group : groups) {
      group.members().forEach(member -> lines.add(sound(group, member).toString()));
    }
    captions.forEach(caption -> lines.add(caption(caption).toString()));
    if (groups.isEmpty()) {
      plan.video().forEach(silent -> lines.add(picture(silent).toString()).add(playlistOf(silent)));
    }
    for (SoundGroup group : groups) {
      for (Rendition picture : plan.video()) {
        lines.add(picture(picture, group).toString()).add(playlistOf(picture));
      }
    }
    return lines.toString();
  }

  private HlsTag sound(SoundGroup group, SoundGroup.Member member) {
    SoundLabel label = member.track().label();
    boolean preferred = plan.preferredSound().filter(member.track()::equals).isPresent();
    boolean byItself = preferred || label.purpose() != SoundPurpose.COMMENTARY;
    HlsTag tag =
        new HlsTag("EXT-X-MEDIA")
            .with("TYPE", "AUDIO")
            .quoting("GROUP-ID", group.name())
            .quoting("NAME", names.of(member.track()))
            .with("DEFAULT", preferred ? "YES" : "NO")
            .with("AUTOSELECT", byItself ? "YES" : "NO")
            .quoting("CHANNELS", Integer.toString(member.recipe().channels()))
            .quoting("URI", playlistOf(member.rendition()));
    label.language().ifPresent(known -> tag.quoting("LANGUAGE", known.tag()));
    characteristics(label.purpose()).ifPresent(told -> tag.quoting("CHARACTERISTICS", told));
    return tag;
  }

  private static Optional<String> characteristics(SoundPurpose purpose) {
    return switch (purpose) {
      case DESCRIPTION -> Optional.of("public.accessibility.describes-video");
      case CLEAR_SPEECH -> Optional.of("public.accessibility.enhances-speech-intelligibility");
      case PROGRAMME, COMMENTARY -> Optional.empty();
    };
  }

  /// A player may choose it by itself for somebody who wants captions in this language.
  private static HlsTag caption(CaptionTrack caption) {
    return new HlsTag("EXT-X-MEDIA")
        .with("TYPE", "SUBTITLES")
        .quoting("GROUP-ID", CAPTIONS)
        .quoting("NAME", caption.language().name())
        .quoting("LANGUAGE", caption.language().value())
        .with("DEFAULT", "NO")
        .with("AUTOSELECT", "YES")
        .with("FORCED", "NO")
        .quoting("URI", new MediaFile.CaptionList(caption.name()).name());
  }

  private HlsTag picture(Rendition rendition, SoundGroup group) {
    return picture(rendition, group.codecs()).quoting("AUDIO", group.name());
  }

  private HlsTag picture(Rendition rendition) {
    return picture(rendition, List.of());
  }

  private HlsTag picture(Rendition rendition, List<String> soundCodecs) {
    var recipe = (Recipe.Video) rendition.recipe();
    var codecs = new StringJoiner(",").add(rendition.codecs());
    soundCodecs.forEach(codecs::add);
    HlsTag tag =
        new HlsTag("EXT-X-STREAM-INF")
            .with("BANDWIDTH", rendition.peakBitsPerSecond() + most(Rendition::peakBitsPerSecond))
            .with(
                "AVERAGE-BANDWIDTH",
                rendition.averageBitsPerSecond() + most(Rendition::averageBitsPerSecond))
            .quoting("CODECS", codecs.toString())
            .with("RESOLUTION", recipe.size().width() + "x" + recipe.size().height())
            .with("FRAME-RATE", decimal(recipe.rate()));
    return captions.isEmpty() ? tag : tag.quoting("SUBTITLES", CAPTIONS);
  }

  /// What the sound that takes most takes: any may be chosen beside a picture. The same for every
  /// group, for by equal rates players see that it is the same picture.
  private long most(ToLongFunction<Rendition> rate) {
    return plan.audio().stream().mapToLong(rate).max().orElse(0);
  }

  private static String decimal(FrameRate rate) {
    return String.format(Locale.ROOT, "%.3f", rate.perSecond());
  }

  private static String playlistOf(Rendition rendition) {
    return new MediaFile.MediaPlaylist(rendition.name()).name();
  }
}
