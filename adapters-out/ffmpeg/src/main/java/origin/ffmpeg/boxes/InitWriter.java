package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// Writes init segments of one track (CMAF header, ISO/IEC 23000-19 section 7.3.1).
public final class InitWriter {

  private static final int TRACK = 1;
  private static final int ONE = 0x0001_0000;
  private static final int ENABLED_IN_MOVIE = 3;
  private static final int SELF_CONTAINED = 1;

  private InitWriter() {}

  /// An init segment of pictures that are shown as they are stored.
  ///
  /// @param descriptions a whole `stsd`
  /// @param delay how many ticks the first picture is decoded before it is shown; told by an edit
  ///   list
  public static byte[] video(
      byte[] descriptions, int width, int height, int timescale, long delay) {
    return video(descriptions, width, height, timescale, delay, upright());
  }

  /// An init segment of a source's pictures, for the decoder only.
  public static byte[] video(Track track, int timescale) {
    SampleDescriptions descriptions = track.descriptions();
    return video(
        descriptions.whole(),
        descriptions.width(),
        descriptions.height(),
        timescale,
        0,
        bytes(track.matrix()));
  }

  /// An init segment of sound.
  ///
  /// @param descriptions a whole `stsd`
  /// @param priming how many samples at the beginning are not heard; told by an edit list
  /// @param language ISO 639-2
  public static byte[] audio(byte[] descriptions, int timescale, int priming, String language) {
    return init(
        "iso6",
        track ->
            track
                .fullBox(
                    "tkhd", 0, ENABLED_IN_MOVIE, tkhd -> trackHeader(tkhd, 0, 0, 0x0100, upright()))
                .box("edts", edts -> beginningAt(edts, priming))
                .box("mdia", media -> media(media, "soun", timescale, language, descriptions)));
  }

  /// An init segment of a source's sound, for the decoder only.
  public static byte[] audio(Track track, boolean quickTime) {
    return init(
        quickTime ? "qt  " : "iso6",
        box ->
            box.fullBox(
                    "tkhd", 0, ENABLED_IN_MOVIE, tkhd -> trackHeader(tkhd, 0, 0, 0x0100, upright()))
                .box(
                    "mdia",
                    media ->
                        media(
                            media,
                            "soun",
                            track.timescale(),
                            "und",
                            track.descriptions().whole())));
  }

  private static byte[] video(
      byte[] descriptions, int width, int height, int timescale, long delay, byte[] matrix) {
    return init(
        "iso6",
        track ->
            track
                .fullBox(
                    "tkhd",
                    0,
                    ENABLED_IN_MOVIE,
                    tkhd -> trackHeader(tkhd, width, height, 0, matrix))
                .box("edts", edts -> beginningAt(edts, delay))
                .box("mdia", media -> media(media, "vide", timescale, "und", descriptions)));
  }

  /// What lies at `mediaTime` is shown first; a length of 0 means to the end (ISO/IEC 14496-12
  /// section 8.6.6.1).
  private static void beginningAt(BoxWriter edts, long mediaTime) {
    edts.fullBox("elst", 0, 0, elst -> elst.u32(1).u32(0).u32(mediaTime).u32(ONE));
  }

  private static byte[] init(String brand, Consumer<BoxWriter> track) {
    return new BoxWriter()
        .box("ftyp", ftyp -> ftyp.type(brand).u32(0).type(brand).type("cmfc").type("mp41"))
        .box(
            "moov",
            moov ->
                moov.fullBox("mvhd", 0, 0, InitWriter::movieHeader)
                    .box("trak", track)
                    .box(
                        "mvex",
                        mvex ->
                            mvex.fullBox("trex", 0, 0, trex -> trex.u32(TRACK).u32(1).zeros(12))))
        .toBytes();
  }

  private static void movieHeader(BoxWriter mvhd) {
    mvhd.zeros(8)
        .u32(1000)
        .u32(0)
        .u32(ONE)
        .u16(0x0100)
        .zeros(10)
        .bytes(upright())
        .zeros(24)
        .u32(TRACK + 1);
  }

  private static void trackHeader(
      BoxWriter tkhd, int width, int height, int volume, byte[] matrix) {
    tkhd.zeros(8).u32(TRACK).zeros(16).u32(0).u16(volume).u16(0).bytes(matrix);
    tkhd.u32((long) width << 16).u32((long) height << 16);
  }

  private static void media(
      BoxWriter media, String kind, int timescale, String language, byte[] descriptions) {
    media
        .fullBox(
            "mdhd", 0, 0, mdhd -> mdhd.zeros(8).u32(timescale).u32(0).u16(packed(language)).u16(0))
        .fullBox(
            "hdlr",
            0,
            0,
            hdlr -> hdlr.u32(0).type(kind).zeros(12).bytes(SampleEntries.name("Origin")))
        .box("minf", minf -> information(minf, kind, descriptions));
  }

  private static void information(BoxWriter minf, String kind, byte[] descriptions) {
    if (kind.equals("vide")) {
      minf.fullBox("vmhd", 0, 1, vmhd -> vmhd.zeros(8));
    } else {
      minf.fullBox("smhd", 0, 0, smhd -> smhd.zeros(4));
    }
    minf.box(
            "dinf",
            dinf ->
                dinf.fullBox(
                    "dref",
                    0,
                    0,
                    dref -> dref.u32(1).fullBox("url ", 0, SELF_CONTAINED, url -> {})))
        .box(
            "stbl",
            stbl ->
                stbl.bytes(descriptions)
                    .fullBox("stts", 0, 0, stts -> stts.u32(0))
                    .fullBox("stsc", 0, 0, stsc -> stsc.u32(0))
                    .fullBox("stsz", 0, 0, stsz -> stsz.u32(0).u32(0))
                    .fullBox("stco", 0, 0, stco -> stco.u32(0)));
  }

  private static int packed(String language) {
    int packed = 0;
    for (int i = 0; i < 3; i++) {
      packed = (packed << 5) | (language.charAt(i) - 0x60);
    }
    return packed;
  }

  private static byte[] upright() {
    return new BoxWriter().u32(ONE).zeros(12).u32(ONE).zeros(12).u32(0x4000_0000).toBytes();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
