package origin.ffmpeg.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Storyboard;
import origin.ffmpeg.boxes.Fragment;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Limits;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.PictureMaker.StoredSegments;

/// The sheets of a storyboard. FFmpeg is given nothing but the pictures that become tiles: each the
/// first of its segment, which decodes alone.
///
/// @param layout how tiles lie on sheets
/// @param rendition what the segments are of
/// @param segments the stored segments
record Sheets(Storyboard layout, Rendition rendition, StoredSegments segments) {

  /// All sheets in order; empty if FFmpeg cannot make them.
  Optional<List<Jpeg>> made(Once once) throws IOException, InterruptedException {
    List<byte[]> pictures = new ArrayList<>();
    for (int tile = 0; tile < layout.tiles(); tile++) {
      pictures.add(firstOf(layout.segment(tile)));
    }
    return once.make(
            Command.making(
                    List.of("-threads", "1", "-f", "mov"), JpegArguments.sheets(layout), true)
                .within(Limits.GLANCING),
            input -> feed(pictures, input))
        .map(Jpegs::apart)
        .filter(sheets -> sheets.size() == layout.sheets());
  }

  private byte[] firstOf(int segment) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Content content = segments.open(segment)) {
      content.copy(0, content.length(), bytes);
    }
    FragmentReader.Sample first =
        new FragmentReader(new ByteArrayInputStream(bytes.toByteArray()))
            .next().stream()
                .findFirst()
                .orElseThrow(() -> new MalformedMedia("segment " + segment + " has no picture"));
    byte[] picture = new byte[first.bytes().remaining()];
    first.bytes().get(picture);
    return picture;
  }

  /// As if they followed each other at a second, whatever time there is between them in the film.
  private void feed(List<byte[]> pictures, OutputStream input) throws IOException {
    int second = rendition.recipe().timescale();
    input.write(rendition.init().bytes());
    int number = 0;
    for (byte[] picture : pictures) {
      var sample = new Fragment.Sample(second, picture.length, true, 0);
      long time = (long) ++number * second;
      input.write(new Fragment(number, time, 1, List.of(sample)).head());
      input.write(picture);
    }
  }
}
