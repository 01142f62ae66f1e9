package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A box in memory: its type and its body (ISO/IEC 14496-12 section 4.2).
///
/// @param type four characters
/// @param body from just after the header on; a view, read through [#fields()]
record Box(String type, ByteBuffer body) {

  private static final int HEADER = 8;
  private static final int LARGE_HEADER = 16;

  /// A fresh reader of the body, big endian, from its first byte on.
  ByteBuffer fields() {
    return body.duplicate();
  }

  /// The boxes inside, after `skip` bytes of fields. What is left over at the end and too short for
  /// a box is passed over, as QuickTime writes it.
  List<Box> children(int skip) {
    ByteBuffer rest = fields();
    if (skip > rest.remaining()) {
      throw new MalformedMedia("box " + type + " is too short");
    }
    rest.position(rest.position() + skip);
    return all(rest);
  }

  List<Box> children() {
    return children(0);
  }

  /// The first box of a type inside.
  Optional<Box> child(String wanted) {
    return children().stream().filter(box -> box.type.equals(wanted)).findFirst();
  }

  /// The first box of a type inside, without which the file makes no sense.
  Box need(String wanted) {
    return child(wanted).orElseThrow(() -> new MalformedMedia("box " + type + " has no " + wanted));
  }

  /// The boxes that follow each other in `bytes`.
  static List<Box> all(ByteBuffer bytes) {
    var boxes = new ArrayList<Box>();
    ByteBuffer rest = bytes.duplicate();
    while (rest.remaining() >= HEADER) {
      int start = rest.position();
      long size = Integer.toUnsignedLong(rest.getInt());
      String type = type(rest);
      int header = HEADER;
      if (size == 1 && rest.remaining() >= Long.BYTES) {
        size = rest.getLong();
        header = LARGE_HEADER;
      } else if (size == 0) {
        size = (long) rest.remaining() + HEADER;
      }
      if (size < header) {
        break;
      }
      if (size > rest.limit() - start) {
        throw new MalformedMedia("box " + type + " is longer than what holds it");
      }
      boxes.add(new Box(type, rest.slice(start + header, (int) size - header)));
      rest.position(start + (int) size);
    }
    return boxes;
  }

  /// Reads the four characters of a type.
  static String type(ByteBuffer bytes) {
    byte[] four = new byte[4];
    bytes.get(four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }
}
