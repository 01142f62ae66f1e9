package origin.ffmpeg.inspect;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.ffmpeg.boxes.Fragment;
import origin.ffmpeg.boxes.InitReader;
import origin.ffmpeg.boxes.SampleDescriptions;
import origin.ffmpeg.source.Opened;

/// The pictures of an encoded segment: that there are as many as planned, each shown when its like
/// in the source is, each whole, and the first one to be decoded alone.
///
/// @param rendition which they are of
/// @param recipe of the rendition
/// @param timeline of the plan
/// @param source what they were made of; without it their number is not known
record EncodedPictures(
    Rendition rendition, Recipe.EncodedVideo recipe, Timeline timeline, Optional<Opened> source) {

  Optional<String> flaw(int segment, Fragment fragment, ByteBuffer bytes) {
    InitReader init = new InitReader(rendition.init().bytes());
    long[] shown = shown(fragment, init.firstShown());
    if (!fragment.samples().getFirst().sync() || shown[0] != timeline.start(segment)) {
      return Optional.of("does not begin with a picture that decodes alone");
    }
    return flaw(init.descriptions(), fragment.data(bytes))
        .or(() -> source.flatMap(opened -> flaw(segment, shown, opened)));
  }

  private static long[] shown(Fragment fragment, long delay) {
    List<Fragment.Sample> samples = fragment.samples();
    long[] shown = new long[samples.size()];
    long time = fragment.decodeTime();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = time + samples.get(i).shownAfter() - delay;
      time += samples.get(i).duration();
    }
    return shown;
  }

  private static Optional<String> flaw(SampleDescriptions descriptions, List<ByteBuffer> pictures) {
    if (!descriptions.pictures().beginsAnew(pictures.getFirst())) {
      return Optional.of("does not begin with a picture that decodes alone");
    }
    return descriptions
        .avc()
        .filter(avc -> !pictures.stream().allMatch(avc::fills))
        .map(_ -> "holds a picture that is not whole");
  }

  /// Where the source is damaged the maker leaves pictures out; it adds none.
  private Optional<String> flaw(int segment, long[] shown, Opened opened) {
    long[] planned =
        opened.footage().pictures().ticks(timeline.start(segment), timeline.end(segment));
    boolean allPlanned =
        Arrays.stream(shown).allMatch(tick -> Arrays.binarySearch(planned, tick) >= 0)
            && Arrays.stream(shown).distinct().count() == shown.length
            && shown.length <= Math.ceilDiv(planned.length, recipe.frameStep());
    return allPlanned
        ? Optional.empty()
        : Optional.of(shown.length + " pictures at other times than the source's");
  }
}
