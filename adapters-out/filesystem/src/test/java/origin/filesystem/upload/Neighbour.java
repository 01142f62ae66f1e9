package origin.filesystem.upload;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytesBroken;

/// Another process over the same folder, that does one thing and writes down what came of it.
final class Neighbour {
  private static final UploadId UPLOAD = new UploadId("shared");
  private static final ByteCount LENGTH = new ByteCount(10);

  private Neighbour() {}

  /// Appends what is missing, or erases.
  ///
  /// @param arguments the folder of uploads, what to do, and from where on
  public static void main(String[] arguments) {
    FilesystemUploadBytes bytes = new FilesystemUploadBytes(Path.of(arguments[0]), ByteCount.ZERO);
    System.out.println(arguments[1].equals("append") ? append(bytes, arguments[2]) : erase(bytes));
  }

  private static String append(FilesystemUploadBytes bytes, String at) {
    ByteCount from = new ByteCount(Long.parseLong(at));
    byte[] rest = new byte[(int) LENGTH.minus(from).value()];
    Part part = new Part(from, Optional.empty(), new ByteArrayInputStream(rest));
    return bytes.append(UPLOAD, LENGTH, part).toString();
  }

  private static String erase(FilesystemUploadBytes bytes) {
    try {
      bytes.erase(UPLOAD);
      return "erased";
    } catch (UploadBytesBroken refused) {
      return refused.getClass().getSimpleName();
    }
  }
}
