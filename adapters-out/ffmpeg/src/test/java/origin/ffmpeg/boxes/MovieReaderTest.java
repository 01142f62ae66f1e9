package origin.ffmpeg.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MovieReaderTest {

  private static final int FRAMES = 10;
  private static final int ONE = 0x0001_0000;

  @Test
  void tellsWhereEachSampleLiesAndWhenItIsShown() {
    Track track = track(film(100, stts -> stts.u32(1).u32(FRAMES).u32(512)));

    Samples samples = track.samples();
    assertThat(samples.count()).isEqualTo(FRAMES);
    assertThat(samples.offset(3)).isEqualTo(samples.offset(0) + 300);
    assertThat(samples.shownAt(3)).isEqualTo(3 * 512);
    assertThat(samples.isSync(0)).isTrue();
    assertThat(samples.isSync(1)).isFalse();
    assertThat(samples.end()).isEqualTo(FRAMES * 512);
    assertThat(track.timescale()).isEqualTo(12_800);
    assertThat(track.language()).isEqualTo("eng");
  }

  @Test
  void leavesOutSamplesBeyondTheEndOfTheFile() {
    byte[] whole = film(100, stts -> stts.u32(1).u32(FRAMES).u32(512));
    byte[] cut = Arrays.copyOf(whole, whole.length - 250);

    assertThat(track(cut).samples().count()).isEqualTo(FRAMES - 3);
  }

  @Test
  void isNotInterestedInOtherFiles() {
    assertThat(
            MovieReader.read(
                new BytesReading("WEBVTT\n\nno film here".getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
    assertThatThrownBy(
            () -> MovieReader.read(new BytesReading(new byte[] {0, 0, 0, 8, 'f', 'r', 'e', 'e'})))
        .isInstanceOf(MalformedMedia.class);
  }

  @Test
  void refusesMoreSamplesThanItHasSizesFor() {
    assertThatThrownBy(
            () ->
                MovieReader.read(
                    new BytesReading(film(0, stts -> stts.u32(1).u32(FRAMES).u32(512)))))
        .isInstanceOf(MalformedMedia.class);
  }

  @Test
  void putsUpWithATimeTableThatEndsEarly() {
    assertThat(track(film(100, stts -> stts.u32(1).u32(2).u32(512))).samples().end())
        .isEqualTo(FRAMES * 512);
  }

  @Property(tries = 2000)
  void refusesWhatWasChangedAndFailsInNoOtherWay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int changes) {
    byte[] film = film(100, stts -> stts.u32(1).u32(FRAMES).u32(512));
    var random = new Random(seed);
    for (int i = 0; i < changes; i++) {
      film[random.nextInt(film.length)] = (byte) random.nextInt();
    }

    try {
      Optional<Movie> movie = MovieReader.read(new BytesReading(film));
      assertThat(movie).isNotNull();
    } catch (MalformedMedia refused) {
      assertThat(refused).hasMessageNotContaining("null");
    }
  }

  private static Track track(byte[] film) {
    return MovieReader.read(new BytesReading(film)).orElseThrow().tracks().getFirst();
  }

  /// A film of ten frames.
  ///
  /// @param frameBytes the size of each; 0 to promise a table of sizes that is not there
  private static byte[] film(int frameBytes, Consumer<BoxWriter> times) {
    int dataOffset = 0;
    byte[] head = head(frameBytes, times, dataOffset);
    head = head(frameBytes, times, head.length + 8);
    return new BoxWriter().bytes(head).box("mdat", mdat -> mdat.zeros(FRAMES * 100)).toBytes();
  }

  private static byte[] head(int frameBytes, Consumer<BoxWriter> times, int dataOffset) {
    return new BoxWriter()
        .box("ftyp", ftyp -> ftyp.type("isom").u32(0))
        .box(
            "moov",
            moov ->
                moov.fullBox("mvhd", 0, 0, mvhd -> mvhd.zeros(8).u32(1000).zeros(80))
                    .box("trak", trak -> track(trak, frameBytes, times, dataOffset)))
        .toBytes();
  }

  private static void track(
      BoxWriter trak, int frameBytes, Consumer<BoxWriter> times, int dataOffset) {
    trak.fullBox(
            "tkhd",
            0,
            3,
            tkhd ->
                tkhd.zeros(8)
                    .u32(1)
                    .zeros(24)
                    .u32(ONE)
                    .zeros(12)
                    .u32(ONE)
                    .zeros(12)
                    .u32(0x4000_0000)
                    .zeros(8))
        .box(
            "mdia",
            media ->
                media
                    .fullBox(
                        "mdhd", 0, 0, mdhd -> mdhd.zeros(8).u32(12_800).u32(0).u16(0x15c7).u16(0))
                    .fullBox("hdlr", 0, 0, hdlr -> hdlr.u32(0).type("vide").zeros(13))
                    .box(
                        "minf",
                        minf ->
                            minf.box("stbl", stbl -> table(stbl, frameBytes, times, dataOffset))));
  }

  private static void table(
      BoxWriter stbl, int frameBytes, Consumer<BoxWriter> times, int dataOffset) {
    stbl.fullBox("stsd", 0, 0, stsd -> stsd.u32(1).box("avc1", entry -> entry.zeros(78)))
        .fullBox("stts", 0, 0, times)
        .fullBox("stss", 0, 0, stss -> stss.u32(1).u32(1))
        .fullBox("stsc", 0, 0, stsc -> stsc.u32(1).u32(1).u32(FRAMES).u32(1))
        .fullBox("stsz", 0, 0, stsz -> stsz.u32(frameBytes).u32(FRAMES))
        .fullBox("stco", 0, 0, stco -> stco.u32(1).u32(dataOffset));
  }
}
