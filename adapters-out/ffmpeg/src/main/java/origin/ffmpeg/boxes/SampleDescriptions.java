package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// What the samples of a track are: the body of `stsd` (ISO/IEC 14496-12 section 8.5.2), of which
/// only the first entry is looked into.
public final class SampleDescriptions {

  private static final int LIST_FIELDS = 8;
  private static final int VIDEO_FIELDS = 78;
  private static final int AUDIO_FIELDS = 28;
  private static final int AUDIO_FIELDS_V1 = 44;
  private static final int AUDIO_FIELDS_V2 = 64;

  private final Box box;
  private final List<Box> entries;

  SampleDescriptions(Box box) {
    this.box = box;
    this.entries = box.children(LIST_FIELDS);
    if (entries.isEmpty()) {
      throw new MalformedMedia("a track without a sample entry");
    }
  }

  /// The whole box, header included, as it can be written into another file.
  public byte[] whole() {
    return new BoxWriter().box("stsd", body -> body.bytes(box.fields())).toBytes();
  }

  /// How many entries there are.
  public int count() {
    return entries.size();
  }

  /// The four characters of the first entry, such as `avc1`.
  public String format() {
    return entries.getFirst().type();
  }

  /// Whether the samples are encrypted (ISO/IEC 14496-12 section 8.12).
  public boolean isEncrypted() {
    return entries.stream()
        .anyMatch(entry -> entry.type().equals("encv") || entry.type().equals("enca"));
  }

  /// The width the first entry, a picture's, gives.
  public int width() {
    return videoFields().getShort(24) & 0xffff;
  }

  /// The height the first entry, a picture's, gives.
  public int height() {
    return videoFields().getShort(26) & 0xffff;
  }

  /// The channels the first entry, a sound's, gives.
  public int channels() {
    return first().fields().getShort(16) & 0xffff;
  }

  /// The bits of one sample that the first entry, an uncompressed sound's, gives.
  public int bitsPerSample() {
    return first().fields().getShort(18) & 0xffff;
  }

  /// The H.264 decoder configuration (`avcC`, ISO/IEC 14496-15) of the first entry.
  public Optional<AvcConfiguration> avc() {
    return format().equals("avc1")
        ? configuration("avcC").map(child -> new AvcConfiguration(bytes(child)))
        : Optional.empty();
  }

  /// The decoder configuration of pictures that an encoder made.
  ///
  /// @throws MalformedMedia if the first entry is that of another codec than encoders here use
  public PictureConfiguration pictures() {
    Optional<? extends PictureConfiguration> known =
        switch (format()) {
          case "avc1" -> avc();
          case "hvc1" -> configuration("hvcC").map(box -> new HevcConfiguration(box.fields()));
          case "av01" -> configuration("av1C").map(box -> new Av1Configuration(box.fields()));
          default -> Optional.empty();
        };
    return known.orElseThrow(() -> new MalformedMedia("pictures of no known codec"));
  }

  private Optional<Box> configuration(String type) {
    return first().children(VIDEO_FIELDS).stream()
        .filter(child -> child.type().equals(type))
        .findFirst();
  }

  /// The decoder configuration of sound; empty for a codec that is never copied.
  public Optional<SoundConfiguration> sound() {
    return switch (format()) {
      case "mp4a" -> aac().map(aac -> aac);
      case "Opus" -> opus().map(opus -> opus);
      default -> Optional.empty();
    };
  }

  private Optional<OpusConfiguration> opus() {
    return first().children(AUDIO_FIELDS).stream()
        .filter(child -> child.type().equals("dOps"))
        .findFirst()
        .map(child -> new OpusConfiguration(child.fields()));
  }

  /// AudioSpecificConfig (ISO/IEC 14496-3), which QuickTime hides one level deeper.
  private Optional<AacConfiguration> aac() {
    int version = first().fields().getShort(8);
    int skip =
        switch (version) {
          case 1 -> AUDIO_FIELDS_V1;
          case 2 -> AUDIO_FIELDS_V2;
          default -> AUDIO_FIELDS;
        };
    List<Box> children = first().children(skip);
    return esds(children)
        .or(
            () ->
                children.stream()
                    .filter(box -> box.type().equals("wave"))
                    .findFirst()
                    .flatMap(wave -> esds(wave.children())))
        .flatMap(AacConfiguration::read);
  }

  /// The bytes of the first entry, header included: the identity of what an encoder made.
  public byte[] firstEntry() {
    Box first = first();
    return new BoxWriter().box(first.type(), body -> body.bytes(first.fields())).toBytes();
  }

  private Box first() {
    return entries.getFirst();
  }

  private ByteBuffer videoFields() {
    ByteBuffer fields = first().fields().slice();
    if (fields.remaining() < VIDEO_FIELDS) {
      throw new MalformedMedia("a short sample entry");
    }
    return fields;
  }

  private static Optional<ByteBuffer> esds(List<Box> boxes) {
    return boxes.stream().filter(box -> box.type().equals("esds")).findFirst().map(Box::fields);
  }

  private static byte[] bytes(Box box) {
    ByteBuffer fields = box.fields();
    byte[] bytes = new byte[fields.remaining()];
    fields.get(bytes);
    return bytes;
  }
}
