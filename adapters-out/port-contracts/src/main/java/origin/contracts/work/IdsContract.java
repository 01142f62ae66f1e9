package origin.contracts.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import origin.ports.work.Ids;

/// What every adapter of [Ids] promises.
public interface IdsContract {

  /// The ids under test.
  Ids ids();

  @Test
  default void writesIdsThatFitInAnAddress() {
    assertThat(Stream.generate(ids()::next).limit(100))
        .allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9_-]{22}"));
  }

  @Test
  default void neverGivesTheSameIdTwice() {
    assertThat(Stream.generate(ids()::next).limit(10_000)).doesNotHaveDuplicates();
  }
}
