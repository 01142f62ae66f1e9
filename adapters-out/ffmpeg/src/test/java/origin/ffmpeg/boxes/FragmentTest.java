package origin.ffmpeg.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FragmentTest {

  @Property
  void readsBackWhatWasWritten(@ForAll("fragments") Fragment fragment) throws IOException {
    var reader = new FragmentReader(new ByteArrayInputStream(bytes(fragment)));

    List<FragmentReader.Sample> read = reader.next();

    long time = fragment.decodeTime();
    for (int i = 0; i < read.size(); i++) {
      Fragment.Sample written = fragment.samples().get(i);
      assertThat(read.get(i).shownAt()).isEqualTo(time + written.shownAfter());
      assertThat(read.get(i).sync()).isEqualTo(written.sync());
      assertThat(read.get(i).bytes().remaining()).isEqualTo(written.size());
      time += written.duration();
    }
    assertThat(read).hasSameSizeAs(fragment.samples());
    assertThat(reader.next()).isEmpty();
  }

  @Property
  void refusesWhatWasChangedOrCutShortAndFailsInNoOtherWay(
      @ForAll("fragments") Fragment fragment,
      @ForAll long seed,
      @ForAll @IntRange(max = 40) int cut) {
    byte[] bytes = bytes(fragment);
    var random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      bytes[random.nextInt(Math.min(bytes.length, 120))] = (byte) random.nextInt();
    }
    var stream = new ByteArrayInputStream(bytes, 0, Math.max(0, bytes.length - cut));

    try {
      var reader = new FragmentReader(stream);
      for (int i = 0; i < 100 && !reader.next().isEmpty(); i++) {
        // read to the end
      }
    } catch (MalformedMedia | IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  @Property
  void promisesNoMoreThanItHolds(@ForAll @IntRange(min = 9, max = Integer.MAX_VALUE) int size) {
    byte[] lie = new BoxWriter().u32(size).type("moof").toBytes();

    assertThatThrownBy(() -> new FragmentReader(new ByteArrayInputStream(lie)).next())
        .isInstanceOfAny(MalformedMedia.class, IOException.class);
  }

  @Provide
  Arbitrary<Fragment> fragments() {
    Arbitrary<Fragment.Sample> samples =
        Combinators.combine(
                Arbitraries.longs().between(0, 100_000),
                Arbitraries.integers().between(0, 50),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(-5_000, 5_000))
            .as(Fragment.Sample::new);
    return Combinators.combine(
            Arbitraries.longs().between(0, 1L << 40), samples.list().ofMinSize(1).ofMaxSize(30))
        .as((time, list) -> new Fragment(1, time, 1, list));
  }

  private static byte[] bytes(Fragment fragment) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(fragment.head());
    for (Fragment.Sample sample : new ArrayList<>(fragment.samples())) {
      out.writeBytes(new byte[sample.size()]);
    }
    return out.toByteArray();
  }
}
