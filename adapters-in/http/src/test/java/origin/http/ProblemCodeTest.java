package origin.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import origin.api.ApiDocument;

class ProblemCodeTest {

  @Test
  void isTheListOfTheDocument() {
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::wireName))
        .containsExactlyInAnyOrderElementsOf(new ApiDocument().problemCodes());
  }
}
