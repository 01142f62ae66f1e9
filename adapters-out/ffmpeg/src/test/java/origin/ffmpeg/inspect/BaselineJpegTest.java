package origin.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import origin.domain.timeline.Size;
import origin.ffmpeg.boxes.MalformedMedia;

class BaselineJpegTest {

  @Property(tries = 50)
  void aPictureOfAnySizeIsReadToItsEnd(
      @ForAll @IntRange(min = 1, max = 80) int width,
      @ForAll @IntRange(min = 1, max = 80) int height,
      @ForAll long seed)
      throws IOException {
    assertThat(new BaselineJpeg(picture(width, height, seed)).size())
        .isEqualTo(new Size(width, height));
  }

  @Property(tries = 50)
  void aPictureThatIsCutOffIsRefusedWherever(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 99) int percent) throws IOException {
    byte[] whole = picture(40, 30, seed);
    byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);

    assertThatThrownBy(() -> new BaselineJpeg(cut)).isInstanceOf(MalformedMedia.class);
  }

  @Property(tries = 200)
  void whateverIsChangedInAPictureItIsReadOrRefused(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int place, @ForAll byte value)
      throws IOException {
    byte[] changed = picture(24, 24, seed);
    changed[place % changed.length] = value;

    try {
      assertThat(new BaselineJpeg(changed).size()).isNotNull();
    } catch (MalformedMedia refused) {
      assertThat(refused).hasMessageContaining("JPEG");
    }
  }

  private static byte[] picture(int width, int height, long seed) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(seed);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }
}
