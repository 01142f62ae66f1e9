package origin.contracts.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.ports.upkeep.Inspector;

/// The promises of [Inspector].
public interface InspectorContract {
  /// The adapter under test.
  Inspector inspector();

  /// A plan of a source that the adapter can read, with three segments or more.
  Plan plan();

  /// A segment as a maker stores it.
  byte[] made(Rendition rendition, int segment);

  @Test
  default void findsNothingWrongWithWhatMakersMake() {
    try (Inspector.Inspection inspection = inspector().of(plan())) {
      assertThat(inspection.ofSource()).isEmpty();
      for (Rendition rendition : plan().renditions()) {
        assertThat(inspection.ofInit(rendition)).isEmpty();
        for (int segment = 0; segment < plan().timeline().segments(); segment++) {
          assertThat(inspection.ofSegment(rendition, segment, bytes(rendition, segment)))
              .as("%s, segment %d", rendition.recipe().canonical(), segment)
              .isEmpty();
        }
      }
    }
  }

  @Test
  default void tellsOfAnotherSegmentInItsPlace() {
    try (Inspector.Inspection inspection = inspector().of(plan())) {
      for (Rendition rendition : plan().renditions()) {
        assertThat(inspection.ofSegment(rendition, 1, bytes(rendition, 0))).isNotEmpty();
      }
    }
  }

  @Test
  default void tellsOfASegmentThatIsCutOffOrTooLongOrEmpty() {
    try (Inspector.Inspection inspection = inspector().of(plan())) {
      for (Rendition rendition : plan().renditions()) {
        byte[] whole = made(rendition, 1);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1, whole.length + 1}) {
          ByteBuffer wrong = ByteBuffer.wrap(Arrays.copyOf(whole, length));
          assertThat(inspection.ofSegment(rendition, 1, wrong))
              .as("%s, %d bytes", rendition.recipe().canonical(), length)
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  default void tellsOfASegmentThatIsChangedAnywhereAtItsBeginning() {
    try (Inspector.Inspection inspection = inspector().of(plan())) {
      for (Rendition rendition : plan().renditions()) {
        byte[] whole = made(rendition, 1);
        for (int place = 0; place < Math.min(120, whole.length); place++) {
          byte[] changed = whole.clone();
          changed[place] ^= 0x11;
          assertThat(inspection.ofSegment(rendition, 1, ByteBuffer.wrap(changed)))
              .as("%s, byte %d", rendition.recipe().canonical(), place)
              .isNotEmpty();
        }
      }
    }
  }

  private ByteBuffer bytes(Rendition rendition, int segment) {
    return ByteBuffer.wrap(made(rendition, segment)).asReadOnlyBuffer();
  }
}
