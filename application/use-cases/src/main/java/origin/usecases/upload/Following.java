package origin.usecases.upload;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;

/// Enters what is held while a long part comes in, so that what has come is of use before the part
/// ends. Ends when it is closed.
final class Following implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Following.class.getName());

  private final CountDownLatch over = new CountDownLatch(1);

  private Following() {}

  /// Begins to follow a part.
  ///
  /// @param pace how long it waits from one time to the next
  static Following begin(UploadId id, UploadBytes bytes, Entering entering, Duration pace) {
    Following following = new Following();
    Thread.ofVirtual()
        .name("following-" + id)
        .start(() -> following.follow(id, bytes, entering, pace));
    return following;
  }

  @Override
  public void close() {
    over.countDown();
  }

  private void follow(UploadId id, UploadBytes bytes, Entering entering, Duration pace) {
    try {
      while (!over.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
        enter(id, bytes, entering);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whoever sends the part is told what fails; here it is only entered later.
  private static void enter(UploadId id, UploadBytes bytes, Entering entering) {
    try {
      entering.acknowledge(id, bytes.held(id));
    } catch (RuntimeException broken) {
      LOG.log(Level.DEBUG, () -> "what is held of upload " + id + " is entered later", broken);
    }
  }
}
