package origin.domain.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import origin.domain.transcoding.HandedInPicture.Verdict;

class HandedInPictureTest {

  @Property
  void eachFormatTellsItsSize(
      @ForAll @IntRange(min = 1, max = 16_383) int width,
      @ForAll @IntRange(min = 1, max = 16_383) int height) {
    boolean modest = (long) width * height <= HandedInPicture.MOST_PIXELS;

    assertThat(HandedInPicture.judge(jpeg(width, height)))
        .isEqualTo(verdict(modest, PictureFormat.JPEG));
    assertThat(HandedInPicture.judge(png(width, height)))
        .isEqualTo(verdict(modest, PictureFormat.PNG));
    assertThat(HandedInPicture.judge(lossy(width, height)))
        .isEqualTo(verdict(modest, PictureFormat.WEBP));
    assertThat(HandedInPicture.judge(lossless(width, height)))
        .isEqualTo(verdict(modest, PictureFormat.WEBP));
    assertThat(HandedInPicture.judge(extended(width, height)))
        .isEqualTo(verdict(modest, PictureFormat.WEBP));
  }

  @Property
  void nothingIsBroughtDownByWhatItIsGiven(@ForAll @Size(max = 200) byte[] bytes) {
    assertThat(HandedInPicture.judge(bytes)).isNotNull();
  }

  @Property
  void aPictureThatIsCutOffOrChangedIsJudgedAllTheSame(
      @ForAll @IntRange(max = 60) int length,
      @ForAll @IntRange(max = 59) int at,
      @ForAll byte with) {
    for (byte[] picture : new byte[][] {jpeg(64, 48), png(64, 48), extended(64, 48)}) {
      byte[] changed = Arrays.copyOf(picture, Math.min(length, picture.length));
      if (at < changed.length) {
        changed[at] = with;
      }
      assertThat(HandedInPicture.judge(changed)).isNotNull();
    }
  }

  @Test
  void otherFilesAreUnknown() {
    for (String text : new String[] {"", "GIF89a" + "x".repeat(40), "<svg/>" + " ".repeat(40)}) {
      assertThat(HandedInPicture.judge(text.getBytes(StandardCharsets.US_ASCII)))
          .isEqualTo(new Verdict.Unknown());
    }
    assertThat(HandedInPicture.judge(png(0, 48))).isEqualTo(new Verdict.Unknown());
    assertThat(HandedInPicture.judge(png(-1, 48))).isEqualTo(new Verdict.Unknown());
  }

  @Test
  void tooManyBytesAreTooLarge() {
    assertThat(HandedInPicture.judge(new byte[HandedInPicture.MOST_BYTES + 1]))
        .isEqualTo(new Verdict.TooLarge());
  }

  @Test
  void theSamePictureHasTheSameNameAndAnotherOneAnother() {
    assertThat(PosterId.own(png(64, 48))).isEqualTo(PosterId.own(png(64, 48)));
    assertThat(PosterId.own(png(64, 48))).isNotEqualTo(PosterId.own(png(64, 47)));
    assertThat(PosterId.own(png(64, 48)).isOwn()).isTrue();
    assertThat(PosterId.FIRST.isOwn()).isFalse();
  }

  private static Verdict verdict(boolean modest, PictureFormat format) {
    return modest ? new Verdict.Welcome(format) : new Verdict.TooLarge();
  }

  /// A start marker, an EXIF segment, a quantisation table, a filled marker and a frame header.
  private static byte[] jpeg(int width, int height) {
    return ByteBuffer.allocate(60)
        .putShort((short) 0xffd8)
        .putShort((short) 0xffe1)
        .putShort((short) 10)
        .putLong(0)
        .putShort((short) 0xffdb)
        .putShort((short) 4)
        .putShort((short) 0)
        .put((byte) 0xff)
        .putShort((short) 0xffc2)
        .putShort((short) 17)
        .put((byte) 8)
        .putShort((short) height)
        .putShort((short) width)
        .array();
  }

  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(29)
        .putLong(0x8950_4e47_0d0a_1a0aL)
        .putInt(13)
        .putInt(0x4948_4452)
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] lossy(int width, int height) {
    byte[] file = new byte[40];
    webp(file, "VP8 ")
        .put(new byte[] {0, 0, 0, (byte) 0x9d, 0x01, 0x2a})
        .putShort((short) width)
        .putShort((short) height);
    return file;
  }

  private static byte[] lossless(int width, int height) {
    byte[] file = new byte[40];
    webp(file, "VP8L").put((byte) 0x2f).putInt((width - 1) | ((height - 1) << 14));
    return file;
  }

  private static byte[] extended(int width, int height) {
    byte[] file = new byte[40];
    ByteBuffer rest = webp(file, "VP8X").putInt(0);
    for (int side : new int[] {width - 1, height - 1}) {
      rest.put((byte) side).put((byte) (side >> 8)).put((byte) (side >> 16));
    }
    return file;
  }

  private static ByteBuffer webp(byte[] file, String kind) {
    return ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(32)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(kind.getBytes(StandardCharsets.US_ASCII))
        .putInt(20);
  }
}
