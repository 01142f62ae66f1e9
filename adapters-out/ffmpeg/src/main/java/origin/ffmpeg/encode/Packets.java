package origin.ffmpeg.encode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import origin.domain.transcoding.Rendition;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ffmpeg.boxes.InitReader;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.SampleDescriptions;
import origin.ffmpeg.boxes.SoundConfiguration;

/// The packets of a sound as the encoder gives them.
final class Packets {

  private final FragmentReader stream;
  private final List<FragmentReader.Sample> waiting = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  Packets(FragmentReader stream) {
    this.stream = stream;
  }

  /// Whether what is made fits the init segment of a rendition; empty if nothing is made.
  Optional<Boolean> fit(Rendition rendition) throws IOException {
    waiting.addAll(stream.next());
    byte[] planned = configuration(new InitReader(rendition.init().bytes()).descriptions());
    return stream.descriptions(1).map(made -> Arrays.equals(planned, configuration(made)));
  }

  private static byte[] configuration(SampleDescriptions descriptions) {
    return descriptions
        .sound()
        .map(SoundConfiguration::bytes)
        .orElseThrow(() -> new MalformedMedia("sound of no known codec"));
  }

  /// Collects the next `count` packets; false if there are fewer.
  boolean take(int count) throws IOException {
    sizes.clear();
    data.reset();
    while (sizes.size() < count) {
      if (waiting.isEmpty()) {
        waiting.addAll(stream.next());
      }
      if (waiting.isEmpty()) {
        return false;
      }
      var bytes = waiting.removeFirst().bytes();
      sizes.add(bytes.remaining());
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      data.writeBytes(copy);
    }
    return true;
  }

  /// Bytes of each packet collected last.
  List<Integer> sizes() {
    return List.copyOf(sizes);
  }

  /// The packets collected last, one after the other.
  byte[] data() {
    return data.toByteArray();
  }
}
