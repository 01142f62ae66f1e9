package origin.ffmpeg.boxes;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import origin.domain.transcoding.Recipe;

/// Writes the sample descriptions that CMAF allows (ISO/IEC 23000-19), whatever the source's looked
/// like.
public final class SampleEntries {

  private static final int DOTS_PER_INCH_72 = 0x0048_0000;
  private static final int NO_COLOUR_TABLE = 0xffff;

  private SampleEntries() {}

  /// The `stsd` of H.264 in square pixels.
  public static byte[] avc(AvcConfiguration configuration, int width, int height) {
    return list(
        list ->
            list.box(
                "avc1",
                entry ->
                    entry
                        .zeros(6)
                        .u16(1)
                        .zeros(16)
                        .u16(width)
                        .u16(height)
                        .u32(DOTS_PER_INCH_72)
                        .u32(DOTS_PER_INCH_72)
                        .u32(0)
                        .u16(1)
                        .zeros(32)
                        .u16(0x18)
                        .u16(NO_COLOUR_TABLE)
                        .box("avcC", avcC -> avcC.bytes(configuration.bytes()))
                        .box("pasp", pasp -> pasp.u32(1).u32(1))));
  }

  /// The `stsd` of the sound of a recipe.
  ///
  /// @param bitsPerSecond at most
  public static byte[] sound(
      SoundConfiguration configuration, Recipe.Audio recipe, long bitsPerSecond) {
    return switch (configuration) {
      case AacConfiguration aac -> aac(aac, recipe.sampleRate(), recipe.channels(), bitsPerSecond);
      case OpusConfiguration opus -> opus(opus.withPreSkip(recipe.priming()));
    };
  }

  static byte[] aac(
      AacConfiguration configuration, int sampleRate, int channels, long bitsPerSecond) {
    return sound(
        "mp4a",
        sampleRate,
        channels,
        entry ->
            entry.fullBox(
                "esds", 0, 0, esds -> esds.bytes(esDescriptor(configuration, bitsPerSecond))));
  }

  static byte[] opus(OpusConfiguration configuration) {
    return sound(
        "Opus",
        configuration.sampleRate(),
        configuration.channels(),
        entry -> entry.box("dOps", dOps -> dOps.bytes(configuration.bytes())));
  }

  private static byte[] sound(
      String format, int sampleRate, int channels, Consumer<BoxWriter> configuration) {
    return list(
        list ->
            list.box(
                format,
                entry ->
                    configuration.accept(
                        entry
                            .zeros(6)
                            .u16(1)
                            .zeros(8)
                            .u16(channels)
                            .u16(16)
                            .u32(0)
                            .u32(sampleRate < 0x1_0000 ? (long) sampleRate << 16 : 0))));
  }

  /// ISO/IEC 14496-1 section 7.2.6.5, with one-byte lengths.
  private static byte[] esDescriptor(AacConfiguration configuration, long bitsPerSecond) {
    byte[] specific = descriptor(5, new BoxWriter().bytes(configuration.bytes()));
    byte[] decoder =
        descriptor(
            4,
            new BoxWriter()
                .u8(0x40)
                .u8(0x15)
                .u24(0)
                .u32(bitsPerSecond)
                .u32(bitsPerSecond)
                .bytes(specific));
    byte[] layer = descriptor(6, new BoxWriter().u8(2));
    return descriptor(3, new BoxWriter().u16(0).u8(0).bytes(decoder).bytes(layer));
  }

  private static byte[] descriptor(int kind, BoxWriter body) {
    if (body.size() > 0x7f) {
      throw new MalformedMedia("an unusually long AAC configuration");
    }
    return new BoxWriter().u8(kind).u8(body.size()).bytes(body.toBytes()).toBytes();
  }

  private static byte[] list(Consumer<BoxWriter> entry) {
    return new BoxWriter().fullBox("stsd", 0, 0, list -> entry.accept(list.u32(1))).toBytes();
  }

  static byte[] name(String name) {
    return (name + '\0').getBytes(StandardCharsets.UTF_8);
  }
}
