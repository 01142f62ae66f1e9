package origin.ffmpeg.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.timeline.SourceId;
import origin.ffmpeg.launch.Isolation;
import origin.ffmpeg.launch.Launcher;
import origin.ports.transcoding.MediaStoreFull;

/// A full disk is told apart from a source that is no good, which would be given up for ever.
@Timeout(60)
class NormaliserIT {
  private static final long PLENTY = 1L << 40;
  private static final Streams STREAMS =
      Streams.parse(
          List.of("streams.stream.0.codec_type=\"video\"", "streams.stream.0.codec_name=\"h264\""));

  @TempDir private Path folder;
  private Launcher launcher;
  private Path source;

  @BeforeEach
  void open() throws IOException {
    launcher = new Launcher(Path.of("target/ffmpeg").toAbsolutePath(), Isolation.LIMITS);
    source = Files.writeString(folder.resolve("source"), "This is no film.\n".repeat(500));
  }

  @AfterEach
  void close() {
    launcher.close();
  }

  @Test
  void nothingIsRewrittenWhereThereIsNoRoomForIt() {
    assertThatThrownBy(() -> rewrite(1_000_000L)).isInstanceOf(MediaStoreFull.class);
    assertNothingIsLeft();
  }

  @Test
  void aDiskThatFillsUpMeanwhileIsNoFaultOfTheSource() {
    assertThatThrownBy(() -> rewrite(PLENTY, 0L)).isInstanceOf(MediaStoreFull.class);
    assertNothingIsLeft();
  }

  @Test
  void aSourceThatIsNoGoodIsToldWhereThereIsRoom() {
    assertThatThrownBy(() -> rewrite(PLENTY, PLENTY)).isInstanceOf(Normaliser.Unusable.class);
    assertNothingIsLeft();
  }

  /// @param usable what is left on the disk each time that somebody looks
  private void rewrite(Long... usable) throws Exception {
    Iterator<Long> looks = List.of(usable).iterator();
    new Normaliser(launcher, new Workbench(folder.resolve("making"), looks::next))
        .rewrite(new SourceId("source"), source, STREAMS);
  }

  private void assertNothingIsLeft() {
    assertThat(folder.resolve("making")).isEmptyDirectory();
  }
}
