package origin.s3server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/// An S3 server that runs until it is closed. It checks signatures, knows conditional puts,
/// multipart uploads and ranges; it can be stopped and started again on the same address with the
/// same objects.
public final class LocalS3 implements AutoCloseable {
  /// Who may use it.
  public static final String ACCESS_KEY = "local-access";

  /// How they prove it.
  public static final String SECRET_KEY = "local-secret";

  private final Path folder;
  private final URI address;
  private S3Proxy server;

  private LocalS3(Path folder, URI address) {
    this.folder = folder;
    this.address = address;
    this.server = server(folder, address);
  }

  /// Starts a server on any free port.
  ///
  /// @param folder where its objects lie, each bucket a folder; made where there is none
  /// @return the server, which answers
  public static LocalS3 start(Path folder) {
    try {
      Files.createDirectories(folder);
      var local = new LocalS3(folder, freeAddress());
      local.server.start();
      return local;
    } catch (Exception broken) {
      throw new IllegalStateException("the S3 server does not start", broken);
    }
  }

  /// Where it answers.
  ///
  /// @return `http://127.0.0.1:<port>`
  public URI address() {
    return address;
  }

  /// Makes a bucket, for who uses one does not make it.
  ///
  /// @param name of the bucket
  /// @return this
  public LocalS3 withBucket(String name) {
    try {
      Files.createDirectories(folder.resolve(name));
      return this;
    } catch (IOException broken) {
      throw new IllegalStateException("no bucket can be made", broken);
    }
  }

  /// Stops answering; what is stored stays.
  public void stop() {
    try {
      server.stop();
    } catch (Exception broken) {
      throw new IllegalStateException("the S3 server does not stop", broken);
    }
  }

  /// Answers again, where it did before.
  public void startAgain() {
    try {
      server = server(folder, address);
      server.start();
    } catch (Exception broken) {
      throw new IllegalStateException("the S3 server does not start again", broken);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static S3Proxy server(Path folder, URI address) {
    return S3Proxy.builder()
        .blobStore(new FilesystemNio2BlobStore(folder.toString()))
        .endpoint(address)
        .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
        .stopTimeout(0)
        .build();
  }

  private static URI freeAddress() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }
}
