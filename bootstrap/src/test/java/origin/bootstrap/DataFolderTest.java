package origin.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temp;

  @Test
  void aMissingFolderIsMade() {
    try (DataFolder data = hold(temp.resolve("a/b"))) {
      assertThat(data.layout().media()).isEqualTo(temp.resolve("a/b/media"));
    }
    assertThat(temp.resolve("a/b")).isDirectory();
  }

  @Test
  void aFolderIsHeldByOneOriginAtATime() {
    DataFolder first = hold(temp);

    assertThatThrownBy(() -> hold(temp))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("in use by another Origin");

    first.close();
    hold(temp).close();
  }

  @Test
  void aFileInThePlaceOfTheFolderIsToldInOneLine() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThatThrownBy(() -> hold(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--data")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> hold(file.resolve("below"))).isInstanceOf(CannotStart.class);
  }

  private static DataFolder hold(Path folder) {
    return DataFolder.hold(Layout.of(folder));
  }
}
