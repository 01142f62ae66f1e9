package origin.filesystem.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.upload.Part;

/// A server that a test kills: a process that goes on with an upload, and writes down what it
/// acknowledges.
final class Receiver {
  static final UploadId UPLOAD = new UploadId("killed");
  private static final int PART = 3_000_000;

  private Receiver() {}

  /// Goes on until everything is there.
  ///
  /// @param arguments the folder of uploads, and how long the upload is
  public static void main(String[] arguments) {
    FilesystemUploadBytes bytes =
        new FilesystemUploadBytes(
            Path.of(arguments[0]), ByteCount.ZERO, new Pace(1 << 20, Duration.ofMillis(50)));
    ByteCount length = new ByteCount(Long.parseLong(arguments[1]));
    while (length.exceeds(bytes.held(UPLOAD))) {
      ByteCount at = bytes.held(UPLOAD);
      ByteCount end = new ByteCount(Math.min(length.value(), at.value() + PART));
      Sender sender = new Sender(at.value(), end.value());
      Part part = new Part(at, Optional.empty(), sender);
      System.out.println(bytes.append(UPLOAD, length, part).held());
    }
  }
}
