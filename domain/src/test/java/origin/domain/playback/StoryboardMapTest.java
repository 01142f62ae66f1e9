package origin.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Storyboard;

class StoryboardMapTest {
  private static final Pattern CUE =
      Pattern.compile(
          "(?m)^(\\d{2,}):(\\d\\d):(\\d\\d)\\.(\\d{3}) --> (\\S+)\\n(\\S+)#xywh=(\\d+),(\\d+),(\\d+),(\\d+)$");

  @Property
  void itIsWebVttWithACueForEachTile(@ForAll Plan plan) {
    assertThat(StoryboardMap.of(plan)).startsWith("WEBVTT\n\n");
    assertThat(cues(plan)).hasSize(Storyboard.of(plan).tiles());
  }

  @Property
  void thereAreNeverTooManyTiles(@ForAll Plan plan) {
    assertThat(Storyboard.of(plan).tiles())
        .isBetween(1, Math.min(plan.timeline().segments(), Storyboard.MOST_TILES));
  }

  @Property
  void cuesFollowEachOtherFromTheBeginningToTheEnd(@ForAll Plan plan) {
    List<MatchResult> cues = cues(plan);

    assertThat(from(cues.getFirst())).isEqualTo("00:00:00.000");
    for (int i = 1; i < cues.size(); i++) {
      assertThat(cues.get(i - 1).group(5)).isEqualTo(from(cues.get(i)));
    }
  }

  @Property
  void eachCueNamesAnotherPlaceOnASheetThatThereIs(@ForAll Plan plan) {
    var storyboard = Storyboard.of(plan);

    assertThat(cues(plan).stream().map(cue -> cue.group(6) + cue.group(7) + "," + cue.group(8)))
        .doesNotHaveDuplicates();
    for (MatchResult cue : cues(plan)) {
      Optional<MediaFile> sheet = MediaFile.named(cue.group(6));
      assertThat(sheet)
          .get()
          .isInstanceOfSatisfying(
              MediaFile.Picture.class,
              picture -> assertThat(storyboard.names()).contains(picture.picture()));
      assertThat(Integer.parseInt(cue.group(7)) + Integer.parseInt(cue.group(9)))
          .isLessThanOrEqualTo(storyboard.columns() * storyboard.tile().width());
      assertThat(Integer.parseInt(cue.group(8)) + Integer.parseInt(cue.group(10)))
          .isLessThanOrEqualTo(storyboard.rows() * storyboard.tile().height());
    }
  }

  @Property
  void sheetsAreReadBackFromTheirNames(@ForAll Plan plan) {
    assertThat(Storyboard.of(plan).names())
        .allSatisfy(sheet -> assertThat(PictureName.of(sheet.value())).contains(sheet));
  }

  private static List<MatchResult> cues(Plan plan) {
    return CUE.matcher(StoryboardMap.of(plan)).results().toList();
  }

  private static String from(MatchResult cue) {
    return "%s:%s:%s.%s".formatted(cue.group(1), cue.group(2), cue.group(3), cue.group(4));
  }
}
