package origin.contracts.transcoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.LongStream;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Language;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SoundCodec;
import origin.domain.transcoding.SoundTrack;
import origin.domain.transcoding.VideoCodec;

/// Plans for tests: every kind of recipe, segments of four seconds.
public final class ExamplePlans {
  private static final int TIMESCALE = 1000;
  private static final Size LARGE_SIZE = new Size(1280, 720);
  private static final FrameRate RATE = new FrameRate(30_000, 1001);

  /// The smallest picture.
  public static final Rendition SMALL =
      rendition(
          new Recipe.EncodedVideo(
              VideoCodec.H264,
              new Size(640, 360),
              RATE,
              1,
              30,
              23,
              800,
              Colour.BT709,
              false,
              Scan.FLAGGED,
              TIMESCALE),
          "avc1.64001e",
          800_000);

  /// The smallest picture in a further codec.
  public static final Rendition SMALL_AV1 =
      rendition(
          new Recipe.EncodedVideo(
              VideoCodec.AV1,
              new Size(640, 360),
              RATE,
              1,
              Recipe.EncodedVideo.ANY_LEVEL,
              35,
              500,
              Colour.BT709,
              false,
              Scan.BOTTOM_FIELD_FIRST,
              TIMESCALE),
          "av01.0.01M.08",
          500_000);

  /// The source's own picture.
  public static final Rendition COPY =
      rendition(new Recipe.CopiedVideo(LARGE_SIZE, RATE, TIMESCALE), "avc1.64001f", 4_000_000);

  /// Sound that was made.
  public static final Rendition SOUND =
      rendition(
          new Recipe.EncodedAudio(SoundCodec.AAC, 1, 48_000, 2, 128, "eng"), "mp4a.40.2", 130_000);

  /// The source's own sound.
  public static final Rendition COPIED_SOUND =
      rendition(
          new Recipe.CopiedAudio(SoundCodec.AAC, 0, 44_100, 1, "und", 1L << 33, 2112, 200_000),
          "mp4a.40.2",
          96_000);

  /// The source's own sound in a further codec.
  public static final Rendition COPIED_OPUS =
      rendition(
          new Recipe.CopiedAudio(SoundCodec.OPUS, 1, 48_000, 2, "eng", 3, 312, 200_000),
          "opus",
          96_000);

  /// Sound tracks with all that is told of them, and one that is left out.
  public static final List<SoundTrack> SOUNDS =
      List.of(
          new SoundTrack(0, SoundLabel.of("und")),
          new SoundTrack(
              1,
              new SoundLabel(
                  Language.of("pt-BR"), "\"Cut\" & <more>", SoundPurpose.COMMENTARY, true)),
          new SoundTrack(2, SoundLabel.of("ger")));

  private ExamplePlans() {}

  /// A plan.
  ///
  /// @param id names it, and its source too
  /// @param segments how many
  /// @return the plan
  public static Plan plan(String id, int segments) {
    return new Plan(
        new PlanId(id),
        new SourceId(id),
        new Timeline(
            TIMESCALE, LongStream.rangeClosed(0, segments).map(i -> i * 4 * TIMESCALE).toArray()),
        List.of(SMALL, COPY, SMALL_AV1),
        List.of(SOUND, COPIED_OPUS, COPIED_SOUND),
        SOUNDS);
  }

  private static Rendition rendition(Recipe recipe, String codecs, long bits) {
    byte[] init = recipe.canonical().getBytes(UTF_8);
    return new Rendition(recipe, codecs, new InitSegment(init), bits, bits / 2);
  }
}
