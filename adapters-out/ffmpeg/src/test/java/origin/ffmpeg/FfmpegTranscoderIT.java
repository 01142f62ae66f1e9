package origin.ffmpeg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.transcoding.TranscoderContract;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ports.transcoding.Transcoder;

/// Transcoding by FFmpeg keeps the port's promises, for what is copied and for what is encoded.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FfmpegTranscoderIT implements TranscoderContract {

  private Studio studio;
  private Film film;

  @BeforeAll
  void open(@TempDir Path folder) {
    studio = new Studio(folder);
    Plan plan =
        studio
            .plan(
                studio.film(
                    "film.mp4",
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=s=480x270:r=30:d=12",
                    "-f",
                    "lavfi",
                    "-i",
                    "sine=r=48000:d=12",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "veryfast",
                    "-g",
                    "120",
                    "-c:a",
                    "libopus"))
            .plan();
    film =
        new Film(
            plan.source(),
            plan.timeline(),
            plan.renditions().stream().map(Rendition::recipe).toList());
  }

  @AfterAll
  void close() {
    studio.close();
  }

  @Override
  public Transcoder transcoder() {
    return studio.engine.transcoder();
  }

  @Override
  public Film film() {
    return film;
  }

  /// When each sample of a segment is shown, and which of them decode alone.
  @Override
  public Object seen(Rendition rendition, byte[] segment) {
    var stream =
        new FragmentReader(
            new SequenceInputStream(
                new ByteArrayInputStream(rendition.init().bytes()),
                new ByteArrayInputStream(segment)));
    var seen = new ArrayList<List<Object>>();
    try {
      for (FragmentReader.Sample sample : stream.next()) {
        seen.add(List.of(sample.shownAt(), seen.isEmpty() && sample.sync()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    seen.sort((a, b) -> Long.compare((long) a.getFirst(), (long) b.getFirst()));
    return seen;
  }
}
