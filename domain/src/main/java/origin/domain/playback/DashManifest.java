package origin.domain.playback;

import java.util.List;
import java.util.stream.Collectors;
import origin.domain.captions.CaptionTrack;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.SoundPurpose;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Schedule;
import origin.domain.transcoding.SoundTrack;
import origin.domain.transcoding.VideoCodec;

/// The DASH manifest of a plan: the same segments that the HLS playlists list (ISO/IEC 23009-1,
/// static, one period, numbered segments with a timeline).
public final class DashManifest {
  private static final int CAPTION_BITS_PER_SECOND = 1_000;

  private final Offer offer;
  private final Plan plan;
  private final List<CaptionTrack> captions;

  private final boolean tiled;

  private DashManifest(Offer offer, List<CaptionTrack> captions, boolean tiled) {
    this.tiled = tiled;
    this.offer = offer;
    this.plan = offer.plan();
    this.captions = captions;
  }

  /// Writes the manifest of a whole plan.
  ///
  /// @param plan what is listed
  /// @param captions those of the video, each language once
  /// @return the text, to be sent as UTF-8
  public static String of(Plan plan, List<CaptionTrack> captions) {
    return of(Offer.whole(plan), captions);
  }

  /// Writes the manifest of what is offered now. While that grows, the manifest is a film that ends
  /// where the offer ends: a dynamic one has players begin with what came last, and its clock is
  /// that of a broadcast, which a file on its way does not keep to.
  ///
  /// @param offer what is listed
  /// @param captions those of the video, each language once
  /// @return the text, to be sent as UTF-8
  public static String of(Offer offer, List<CaptionTrack> captions) {
    return new DashManifest(offer, captions, false).text();
  }

  /// As [#of(Offer, List)], with the storyboard of the plan, of which all sheets are stored.
  ///
  /// @param offer what is listed
  /// @param captions those of the video, each language once
  /// @return the text, to be sent as UTF-8
  public static String withStoryboard(Offer offer, List<CaptionTrack> captions) {
    return new DashManifest(offer, captions, true).text();
  }

  private String text() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" \
        type="static" mediaPresentationDuration="%s" minBufferTime="PT4S">
          <Period id="0" start="PT0S">
        %s%s%s%s  </Period>
        </MPD>
        """
        .formatted(duration(), pictures(), sounds(), texts(), tiles());
  }

  private String duration() {
    return "PT" + Micros.seconds(Micros.of(offer.end(), plan.timeline().timescale())) + "S";
  }

  /// Pictures of one codec share a set: a player takes a set that it can decode, and changes among
  /// its pictures at any boundary.
  private String pictures() {
    var sets = new StringBuilder();
    List<VideoCodec> codecs = codecs();
    for (int set = 0; set < codecs.size(); set++) {
      sets.append(pictures(set, codecs.get(set)));
    }
    return sets.toString();
  }

  private List<VideoCodec> codecs() {
    return plan.video().stream().map(DashManifest::codecOf).distinct().toList();
  }

  private static VideoCodec codecOf(Rendition picture) {
    return ((Recipe.Video) picture.recipe()).codec();
  }

  private String pictures(int set, VideoCodec codec) {
    String representations =
        plan.video().stream()
            .filter(picture -> codecOf(picture) == codec)
            .map(DashManifest::picture)
            .collect(Collectors.joining());
    return """
            <AdaptationSet id="%d" contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1">
        %s%s    </AdaptationSet>
        """
        .formatted(set, template(plan.video().getFirst()), representations);
  }

  private static String picture(Rendition rendition) {
    var recipe = (Recipe.Video) rendition.recipe();
    return """
              <Representation id="%s" codecs="%s" bandwidth="%d" width="%d" height="%d" frameRate="%s" sar="1:1"/>
        """
        .formatted(
            rendition.name().value(),
            escaped(rendition.codecs()),
            rendition.peakBitsPerSecond(),
            recipe.size().width(),
            recipe.size().height(),
            fraction(recipe.rate()));
  }

  /// Each sound is a set of its own: nobody is switched to another track unasked.
  private String sounds() {
    SoundNames names = SoundNames.of(plan);
    var sets = new StringBuilder();
    int id = codecs().size();
    for (SoundTrack track : plan.sounds()) {
      for (Rendition rendition : plan.soundOf(track)) {
        sets.append(sound(id++, track, names.of(track), rendition));
      }
    }
    return sets.toString();
  }

  private String sound(int id, SoundTrack track, String name, Rendition rendition) {
    var recipe = (Recipe.Audio) rendition.recipe();
    boolean preferred = plan.preferredSound().filter(track::equals).isPresent();
    boolean first = preferred && rendition.equals(plan.soundOf(track).getFirst());
    return """
            <AdaptationSet id="%d" contentType="audio" mimeType="audio/mp4"%s segmentAlignment="true" startWithSAP="1"%s>
              <Label>%s</Label>
        %s      <Role schemeIdUri="urn:mpeg:dash:role:2011" value="%s"/>
        %s      <Representation id="%s" codecs="%s" bandwidth="%d" audioSamplingRate="%d">
                <AudioChannelConfiguration schemeIdUri="urn:mpeg:dash:23003:3:audio_channel_configuration:2011" value="%d"/>
              </Representation>
            </AdaptationSet>
        """
        .formatted(
            id,
            track.label().language().map(known -> " lang=\"" + known.tag() + "\"").orElse(""),
            first ? " selectionPriority=\"2\"" : "",
            escaped(name),
            accessibility(track.label().purpose()),
            preferred ? "main" : role(track.label().purpose()),
            template(rendition),
            rendition.name().value(),
            escaped(rendition.codecs()),
            rendition.peakBitsPerSecond(),
            recipe.sampleRate(),
            recipe.channels());
  }

  /// ISO/IEC 23009-1, section 5.8.5.5.
  private static String role(SoundPurpose purpose) {
    return switch (purpose) {
      case PROGRAMME, DESCRIPTION, CLEAR_SPEECH -> "alternate";
      case COMMENTARY -> "commentary";
    };
  }

  /// For whom a sound is made (ETSI TS 103 285, section 10.2.2; TV-Anytime's list of purposes).
  private static String accessibility(SoundPurpose purpose) {
    return switch (purpose) {
      case DESCRIPTION -> accessibility(1);
      case CLEAR_SPEECH -> accessibility(2);
      case PROGRAMME, COMMENTARY -> "";
    };
  }

  private static String accessibility(int purpose) {
    return "      <Accessibility schemeIdUri=\"urn:tva:metadata:cs:AudioPurposeCS:2007\" value=\"%d\"/>\n"
        .formatted(purpose);
  }

  private String texts() {
    var sets = new StringBuilder();
    for (int track = 0; track < captions.size(); track++) {
      sets.append(text(codecs().size() + plan.audio().size() + track, captions.get(track)));
    }
    return sets.toString();
  }

  /// A caption is one file. The rate is what players reckon with: far more than it ever takes.
  private static String text(int id, CaptionTrack caption) {
    return """
            <AdaptationSet id="%d" contentType="text" mimeType="text/vtt" lang="%s">
              <Label>%s</Label>
              <Role schemeIdUri="urn:mpeg:dash:role:2011" value="subtitle"/>
              <Representation id="%s" bandwidth="%d">
                <BaseURL>%s</BaseURL>
              </Representation>
            </AdaptationSet>
        """
        .formatted(
            id,
            caption.language().value(),
            escaped(caption.language().name()),
            caption.name().value(),
            CAPTION_BITS_PER_SECOND,
            new MediaFile.CaptionText(caption.name()).name());
  }

  private String tiles() {
    int id = codecs().size() + plan.audio().size() + captions.size();
    return tiled ? ThumbnailTiles.of(plan).adaptationSet(id) : "";
  }

  private String template(Rendition rendition) {
    Schedule schedule = plan.schedule(rendition);
    return """
              <SegmentTemplate timescale="%d" initialization="$RepresentationID$/init.mp4" media="$RepresentationID$/$Number$.m4s" startNumber="0">
                <SegmentTimeline>
        %s        </SegmentTimeline>
              </SegmentTemplate>
        """
        .formatted(schedule.timescale(), timeline(schedule));
  }

  /// Neighbours of equal length are told together.
  private String timeline(Schedule schedule) {
    var entries = new StringBuilder();
    int segments = offer.segments();
    for (int index = 0; index < segments; ) {
      int next = index + 1;
      while (next < segments && schedule.durationOf(next) == schedule.durationOf(index)) {
        next++;
      }
      entries.append(
          "          <S t=\"%d\" d=\"%d\" r=\"%d\"/>\n"
              .formatted(schedule.start(index), schedule.durationOf(index), next - index - 1));
      index = next;
    }
    return entries.toString();
  }

  private static String fraction(FrameRate rate) {
    return rate.seconds() == 1
        ? Integer.toString(rate.frames())
        : rate.frames() + "/" + rate.seconds();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
