package origin.ffmpeg.boxes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Writes boxes, big endian; a box's size is filled in by itself.
final class BoxWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  BoxWriter u8(int value) {
    out.write(value);
    return this;
  }

  BoxWriter u16(int value) {
    return u8(value >>> 8).u8(value);
  }

  BoxWriter u24(int value) {
    return u8(value >>> 16).u16(value);
  }

  BoxWriter u32(long value) {
    return u16((int) (value >>> 16)).u16((int) value);
  }

  BoxWriter u64(long value) {
    return u32(value >>> 32).u32(value);
  }

  BoxWriter zeros(int count) {
    return bytes(new byte[count]);
  }

  /// Four characters.
  BoxWriter type(String type) {
    return bytes(type.getBytes(StandardCharsets.ISO_8859_1));
  }

  BoxWriter bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /// What is left in `bytes`, which stays as it is.
  BoxWriter bytes(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return bytes(copy);
  }

  BoxWriter box(String type, Consumer<BoxWriter> body) {
    var inner = new BoxWriter();
    body.accept(inner);
    return u32(8L + inner.size()).type(type).bytes(inner.toBytes());
  }

  /// A box that begins with a version and flags.
  BoxWriter fullBox(String type, int version, int flags, Consumer<BoxWriter> body) {
    return box(type, inner -> body.accept(inner.u8(version).u24(flags)));
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
