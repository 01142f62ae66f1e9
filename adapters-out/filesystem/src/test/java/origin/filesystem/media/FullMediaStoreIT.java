package origin.filesystem.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.filesystem.SmallDisk;

/// A disk that fills up while segments are stored.
class FullMediaStoreIT {
  @TempDir private Path folder;

  @Test
  void storesNothingHalfAndGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
    assertThat(new SmallDisk(folder).run(StoreFiller.class))
        .containsExactly(
            "a segment: no room",
            "a plan: no room",
            "stored whole: true",
            "left half done: 0",
            "a segment: stored",
            "a plan: stored");
  }
}
