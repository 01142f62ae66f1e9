package origin.domain.transcoding;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import origin.domain.timeline.Size;

/// Judges a picture that somebody hands in before anything decodes it: by its first bytes alone,
/// never by its name or by what it is said to be.
///
/// A small file may unfold into a picture that fills the memory, so its size in pixels is read
/// where its format tells it.
public final class HandedInPicture {
  /// The largest file that is taken, in bytes.
  public static final int MOST_BYTES = 10 << 20;

  /// The largest picture that is taken, in pixels.
  public static final int MOST_PIXELS = 40_000_000;

  private static final int MOST_A_SIDE = 16_384;

  private static final int JPEG_START = 0xffd8;
  private static final int MARKER = 0xff;
  private static final long PNG_SIGNATURE = 0x8950_4e47_0d0a_1a0aL;
  private static final int PNG_HEADER = 0x4948_4452; // IHDR
  private static final int RIFF = 0x5249_4646;
  private static final int WEBP = 0x5745_4250;
  private static final int WEBP_LOSSY = 0x5650_3820; // "VP8 "
  private static final int WEBP_LOSSLESS = 0x5650_384c; // "VP8L"
  private static final int WEBP_EXTENDED = 0x5650_3858; // "VP8X"
  private static final int FOURTEEN_BITS = 0x3fff;
  private static final int TWENTY_FOUR_BITS = 0xff_ffff;

  private HandedInPicture() {}

  /// What is thought of it.
  public sealed interface Verdict {
    /// It may be decoded.
    ///
    /// @param format what it is
    record Welcome(PictureFormat format) implements Verdict {}

    /// It is none of the formats that are taken, or its beginning is damaged.
    record Unknown() implements Verdict {}

    /// It has too many bytes or pixels.
    record TooLarge() implements Verdict {}
  }

  /// Judges a picture.
  ///
  /// @param file all of its bytes
  /// @return the verdict
  public static Verdict judge(byte[] file) {
    if (file.length > MOST_BYTES) {
      return new Verdict.TooLarge();
    }
    Optional<PictureFormat> format = formatOf(file);
    if (format.isEmpty()) {
      return new Verdict.Unknown();
    }
    try {
      return isModest(sizeOf(format.get(), ByteBuffer.wrap(file)))
          ? new Verdict.Welcome(format.get())
          : new Verdict.TooLarge();
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException damaged) {
      return new Verdict.Unknown();
    }
  }

  private static boolean isModest(Size size) {
    return size.longSide() <= MOST_A_SIDE && (long) size.width() * size.height() <= MOST_PIXELS;
  }

  private static Optional<PictureFormat> formatOf(byte[] file) {
    if (file.length < 16) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(file);
    if (Short.toUnsignedInt(head.getShort(0)) == JPEG_START) {
      return Optional.of(PictureFormat.JPEG);
    }
    if (head.getLong(0) == PNG_SIGNATURE && head.getInt(12) == PNG_HEADER) {
      return Optional.of(PictureFormat.PNG);
    }
    return head.getInt(0) == RIFF && head.getInt(8) == WEBP
        ? Optional.of(PictureFormat.WEBP)
        : Optional.empty();
  }

  /// @throws IllegalArgumentException if it has none
  private static Size sizeOf(PictureFormat format, ByteBuffer file) {
    return switch (format) {
      case JPEG -> jpeg(file.position(2));
      case PNG -> png(file.position(16));
      case WEBP -> webp(file.position(12).order(ByteOrder.LITTLE_ENDIAN));
    };
  }

  /// Passes from segment to segment up to the frame header (ISO/IEC 10918-1, annex B.2.2).
  private static Size jpeg(ByteBuffer file) {
    while (true) {
      if (Byte.toUnsignedInt(file.get()) != MARKER) {
        throw new IllegalArgumentException("not a marker");
      }
      int marker = Byte.toUnsignedInt(file.get());
      while (marker == MARKER) {
        marker = Byte.toUnsignedInt(file.get());
      }
      int length = Short.toUnsignedInt(file.getShort());
      if (beginsFrame(marker)) {
        file.get(); // bits of one sample
        int height = Short.toUnsignedInt(file.getShort());
        return new Size(Short.toUnsignedInt(file.getShort()), height);
      }
      file.position(file.position() + length - 2);
    }
  }

  /// SOF0 to SOF15, of which three numbers mean something else.
  private static boolean beginsFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static Size png(ByteBuffer header) {
    return new Size(header.getInt(), header.getInt());
  }

  /// RFC 9649, sections 2.5 to 2.7.
  private static Size webp(ByteBuffer chunk) {
    int kind = Integer.reverseBytes(chunk.getInt());
    chunk.getInt(); // its length
    return switch (kind) {
      case WEBP_LOSSY -> {
        chunk.position(chunk.position() + 6); // frame tag and start code
        yield new Size(chunk.getShort() & FOURTEEN_BITS, chunk.getShort() & FOURTEEN_BITS);
      }
      case WEBP_LOSSLESS -> {
        chunk.get(); // signature
        int bits = chunk.getInt();
        yield new Size((bits & FOURTEEN_BITS) + 1, ((bits >>> 14) & FOURTEEN_BITS) + 1);
      }
      case WEBP_EXTENDED -> {
        chunk.getInt(); // features
        int width = chunk.getInt(chunk.position()) & TWENTY_FOUR_BITS;
        int height = (chunk.getInt(chunk.position() + 2) >>> 8) & TWENTY_FOUR_BITS;
        yield new Size(width + 1, height + 1);
      }
      default -> throw new IllegalArgumentException("no such WebP");
    };
  }
}
