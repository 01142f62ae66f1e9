package origin.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FixedLadderTest {

  @Test
  void scalesFromEachRungToTheNextSmallerOne() {
    assertThat(FixedLadder.scales("[0:v]", "v"))
        .isEqualTo(
            "[0:v]scale=1920:1080,split[v1080][above720];"
                + "[above720]scale=1280:720,split[v720][above480];"
                + "[above480]scale=854:480,split[v480][above360];"
                + "[above360]scale=640:360,split[v360][above240];"
                + "[above240]scale=426:240[v240]");
  }
}
