package origin.http.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import origin.domain.sound.Loudness;
import origin.domain.timeline.Language;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.transcoding.SoundTrack;
import origin.http.World;
import origin.usecases.sound.DescribeSound;
import origin.usecases.sound.DescribeSound.Outcome;
import origin.usecases.sound.DescribeSound.Track;

class SoundApiIT {

  @Test
  void tellsWhatCanBeHeardAndHowLoudItIs() {
    var german =
        new Track(
            new SoundTrack(
                0,
                new SoundLabel(
                    Optional.of(new Language("de")), "", SoundPurpose.CLEAR_SPEECH, true)),
            "German (Clear speech)",
            true,
            List.of(2, 6),
            Optional.of(new Loudness(-23.1, -6.05)));
    var unknown =
        new Track(
            new SoundTrack(1, SoundLabel.of("und")), "Sound", false, List.of(1), Optional.empty());

    try (World world = world(new Outcome.Described(List.of(german, unknown), 3))) {
      var sound = world.guest().get("/api/v1/videos/v/sound");

      assertThat(sound.status()).isEqualTo(200);
      assertThat(sound.json().toString())
          .isEqualTo(
              """
              {"tracks":[\
              {"name":"German (Clear speech)","language":"de","purpose":"clear-speech","preferred":true,"channels":[2,6],\
              "loudness":{"integratedLufs":-23.1,"truePeakDbtp":-6.05,"gainDb":5.0}},\
              {"name":"Sound","language":null,"purpose":"programme","preferred":false,"channels":[1],"loudness":null}\
              ],"leftOut":3}""");
    }
  }

  @Test
  void tellsNobodyWhoMayNotSeeTheVideo() {
    try (World world = world(new Outcome.NotFound())) {
      assertThat(world.guest().get("/api/v1/videos/v/sound").status()).isEqualTo(404);
    }
  }

  @AfterAll
  static void everyOperationWasTried() {
    assertThat(World.document().notExercised(Set.of("sound"))).isEmpty();
  }

  private static World world(Outcome outcome) {
    DescribeSound scripted = (_, _) -> outcome;
    return new World(new SoundRoutes(scripted));
  }
}
