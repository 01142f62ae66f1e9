package origin.storing.plans;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

/// What was written once is read for ever.
class PlanJsonTest {

  private static final Plan PLAN =
      new Plan(
          new PlanId("p"),
          new SourceId("s"),
          new Timeline(600, 0, 2400, 4800),
          List.of(
              rendition(
                  new Recipe.CopiedVideo(new Size(1280, 720), new FrameRate(30, 1), 600),
                  "avc1.64001f")),
          List.of(
              rendition(
                  new Recipe.EncodedAudio(SoundCodec.AAC, 0, 48_000, 2, 128, "ger"), "mp4a.40.2")));

  @Test
  void readsPlansFromBeforeSoundTracksHadLabels() {
    String written =
        """
        {"form":1,"id":"p","source":"s","timescale":600,"lengths":[2400,2400],
         "video":[{"name":"aaac926bdfa01fa6","codecs":"avc1.64001f","init":"AQI=",
           "recipe":{"kind":"copied-video","width":1280,"height":720,"frames":30,"seconds":1,"timescale":600},
           "peakBitsPerSecond":2000,"averageBitsPerSecond":1000}],
         "audio":[{"name":"b88f9697c8e12aa8","codecs":"mp4a.40.2","init":"AQI=",
           "recipe":{"kind":"encoded-audio","sampleRate":48000,"channels":2,"language":"ger","track":0,"kilobits":128},
           "peakBitsPerSecond":2000,"averageBitsPerSecond":1000}]}
        """;

    assertThat(PlanJson.read(written.getBytes(UTF_8))).isEqualTo(PLAN);
  }

  @Test
  void readsWhatItWroteOfSoundInEachCodec() {
    Plan both =
        PLAN.with(
            PLAN.video(),
            List.of(
                PLAN.audio().getFirst(),
                rendition(
                    new Recipe.EncodedAudio(SoundCodec.OPUS, 0, 48_000, 2, 96, "ger"), "opus"),
                rendition(
                    new Recipe.CopiedAudio(SoundCodec.OPUS, 0, 48_000, 2, "ger", 0, 312, 400),
                    "opus")));

    assertThat(PlanJson.read(PlanJson.write(both))).isEqualTo(both);
  }

  @Test
  void readsWhatItWroteOfSoundTracks() {
    var label =
        new SoundLabel(
            Optional.of(new Language("pt-BR")), "\"Cut\" \u00fc", SoundPurpose.DESCRIPTION, true);
    Plan labelled =
        new Plan(
            PLAN.id(),
            PLAN.source(),
            PLAN.timeline(),
            PLAN.video(),
            PLAN.audio(),
            List.of(new SoundTrack(0, label), new SoundTrack(1, SoundLabel.of("und"))));

    assertThat(PlanJson.read(PlanJson.write(labelled))).isEqualTo(labelled);
  }

  @Test
  void readsTheRateFactorThatItWrote() {
    var pictures =
        new Recipe.EncodedVideo(
            VideoCodec.H264,
            new Size(1280, 720),
            new FrameRate(30, 1),
            1,
            31,
            24.4,
            2800,
            Colour.BT709,
            false,
            Scan.PROGRESSIVE,
            600);
    Plan encoded =
        new Plan(
            PLAN.id(),
            PLAN.source(),
            PLAN.timeline(),
            List.of(rendition(pictures, "avc1.64001f")),
            PLAN.audio());

    assertThat(PlanJson.read(PlanJson.write(encoded))).isEqualTo(encoded);
  }

  private static Rendition rendition(Recipe recipe, String codecs) {
    return new Rendition(recipe, codecs, new InitSegment(new byte[] {1, 2}), 2000, 1000);
  }
}
