package origin.ffmpeg.inspect;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import origin.domain.timeline.Size;
import origin.ffmpeg.boxes.MalformedMedia;

/// A baseline JPEG picture, decoded to its last coefficient and not shown (ISO/IEC 10918-1, annexes
/// B and F).
final class BaselineJpeg {
  private static final int START = 0xffd8;
  private static final int TABLES_OF_CODES = 0xffc4;
  private static final int BASELINE_FRAME = 0xffc0;
  private static final int SCAN = 0xffda;
  private static final int RESTART_INTERVAL = 0xffdd;
  private static final int FIRST_SEGMENT = 0xffc0;
  private static final int LEAST_SEGMENT = 2;
  private static final int BLOCK = 8;

  private final ByteBuffer bytes;
  private final Map<Integer, HuffmanCode> codes = new HashMap<>();
  private final Map<Integer, Integer> blocksOf = new HashMap<>();
  private int width;
  private int height;
  private int widest;
  private int tallest;
  private int restartInterval;

  /// One colour component of a scan: how many blocks it has in each unit, and its codes.
  private record Component(int blocks, HuffmanCode first, HuffmanCode others) {}

  /// @param picture all of it
  /// @throws MalformedMedia if it cannot be decoded, or something comes after it
  BaselineJpeg(byte[] picture) {
    this.bytes = ByteBuffer.wrap(picture);
    try {
      read();
    } catch (BufferUnderflowException cut) {
      throw new MalformedMedia("not a whole JPEG picture", cut);
    }
  }

  Size size() {
    return new Size(width, height);
  }

  private void read() {
    if (unsigned(bytes) != START) {
      throw new MalformedMedia("not a JPEG picture");
    }
    for (int marker = unsigned(bytes); ; marker = unsigned(bytes)) {
      ByteBuffer segment = segment(marker);
      switch (marker) {
        case TABLES_OF_CODES -> codes(segment);
        case BASELINE_FRAME -> frame(segment);
        case RESTART_INTERVAL -> restartInterval = unsigned(segment);
        case SCAN -> {
          scan(segment);
          return;
        }
        default -> {
          // what does not change how the picture is decoded
        }
      }
    }
  }

  private ByteBuffer segment(int marker) {
    int length = marker < FIRST_SEGMENT ? 0 : unsigned(bytes);
    if (length < LEAST_SEGMENT || length - LEAST_SEGMENT > bytes.remaining()) {
      throw new MalformedMedia("not a whole JPEG picture");
    }
    ByteBuffer segment = bytes.slice(bytes.position(), length - LEAST_SEGMENT);
    bytes.position(bytes.position() + length - LEAST_SEGMENT);
    return segment;
  }

  private void codes(ByteBuffer segment) {
    while (segment.hasRemaining()) {
      int name = Byte.toUnsignedInt(segment.get());
      codes.put(name, HuffmanCode.read(segment));
    }
  }

  private void frame(ByteBuffer segment) {
    segment.get();
    height = unsigned(segment);
    width = unsigned(segment);
    int components = segment.get();
    for (int i = 0; i < components; i++) {
      int name = segment.get();
      int sampling = Byte.toUnsignedInt(segment.get());
      segment.get();
      int across = sampling >> 4;
      int down = sampling & 0xf;
      blocksOf.put(name, across * down);
      widest = Math.max(widest, across);
      tallest = Math.max(tallest, down);
    }
    if (width == 0 || height == 0 || widest == 0 || tallest == 0) {
      throw new MalformedMedia("a JPEG picture of no size");
    }
  }

  private void scan(ByteBuffer segment) {
    int count = segment.get();
    if (count != blocksOf.size() || count == 0) {
      throw new MalformedMedia("a JPEG picture in several scans");
    }
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int blocks = blocksOf.getOrDefault((int) segment.get(), 0);
      int tables = Byte.toUnsignedInt(segment.get());
      components.add(
          new Component(count == 1 ? 1 : blocks, code(tables >> 4), code(0x10 | (tables & 0xf))));
    }
    var bits = new EntropyBits(bytes);
    int units = count == 1 ? units(1, 1) : units(widest, tallest);
    for (int unit = 0; unit < units; unit++) {
      if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
        bits.restart(unit / restartInterval - 1);
      }
      components.forEach(component -> skip(component, bits));
    }
    bits.end();
  }

  private HuffmanCode code(int name) {
    HuffmanCode code = codes.get(name);
    if (code == null) {
      throw new MalformedMedia("a JPEG picture without its codes");
    }
    return code;
  }

  private int units(int across, int down) {
    return Math.ceilDiv(width, BLOCK * across) * Math.ceilDiv(height, BLOCK * down);
  }

  private static void skip(Component component, EntropyBits bits) {
    for (int block = 0; block < component.blocks(); block++) {
      bits.skip(component.first().next(bits));
      skipOthers(component.others(), bits);
    }
  }

  /// Each symbol tells how many coefficients are zero before one that takes so many bits.
  private static void skipOthers(HuffmanCode code, EntropyBits bits) {
    int place = 1;
    while (place < BLOCK * BLOCK) {
      int symbol = code.next(bits);
      int zeroes = symbol >> 4;
      int size = symbol & 0xf;
      if (size == 0 && zeroes < 0xf) {
        return;
      }
      place += zeroes + 1;
      bits.skip(size);
    }
    if (place > BLOCK * BLOCK) {
      throw new MalformedMedia("a JPEG picture with too many coefficients");
    }
  }

  private static int unsigned(ByteBuffer from) {
    return Short.toUnsignedInt(from.getShort());
  }
}
