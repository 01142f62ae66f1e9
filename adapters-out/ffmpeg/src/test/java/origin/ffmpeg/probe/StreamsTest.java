package origin.ffmpeg.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StreamsTest {

  @Test
  void findsTheFirstMovingPictureAndAllSound() {
    Streams streams =
        Streams.parse(
            List.of(
                "streams.stream.0.codec_type=\"video\"",
                "streams.stream.0.disposition.attached_pic=1",
                "streams.stream.1.codec_type=\"audio\"",
                "streams.stream.2.codec_type=\"video\"",
                "streams.stream.2.codec_name=\"h264\"",
                "streams.stream.2.id=\"0x1f\"",
                "format.format_name=\"matroska,webm\""));

    assertThat(streams.container()).isEqualTo("matroska,webm");
    assertThat(streams.video().map(Streams.Stream::codec)).contains("h264");
    assertThat(streams.video().map(stream -> stream.number("id"))).contains(31L);
    assertThat(streams.audio()).hasSize(1);
  }

  @Test
  void calmlyTakesWhatIsNotANumber() {
    Streams streams = Streams.parse(List.of("streams.stream.0.width=\"N/A\""));

    assertThat(streams.streams().getFirst().number("width")).isZero();
    assertThat(streams.streams().getFirst().text("height")).isEqualTo("unknown");
  }

  @Test
  void readsTextAsItWasWritten() {
    Streams streams =
        Streams.parse(List.of("streams.stream.0.tags.title=\"Say \\\"hi\\\" \\\\ to\\nall\""));

    assertThat(streams.streams().getFirst().text("tags.title")).isEqualTo("Say \"hi\" \\ to all");
  }

  @Property
  void readsAnyLinesWithoutFailing(
      @ForAll @Size(max = 20) List<String> lines, @ForAll String value) {
    var all = new ArrayList<>(lines);
    all.add("streams.stream.0.codec_name=" + value);
    all.add("streams.stream." + value + "=1");

    assertThat(Streams.parse(all).streams()).isNotEmpty();
  }

  @Test
  void readsPixelFormatsByName() {
    assertThat(PixelFormat.of("yuv420p")).isEqualTo(new PixelFormat(8, true, false, false));
    assertThat(PixelFormat.of("yuvj420p")).isEqualTo(new PixelFormat(8, true, false, true));
    assertThat(PixelFormat.of("yuv422p10le")).isEqualTo(new PixelFormat(10, false, false, false));
    assertThat(PixelFormat.of("gbrp")).isEqualTo(new PixelFormat(8, false, true, false));
  }
}
