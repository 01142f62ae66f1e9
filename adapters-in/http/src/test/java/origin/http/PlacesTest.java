package origin.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

  private final Places places = new Places(3, 2);

  @Test
  void nobodyTakesMoreThanAShare() {
    assertThat(places.take("ada")).isPresent();
    assertThat(places.take("ada")).isPresent();
    assertThat(places.take("ada")).isEmpty();
    assertThat(places.take("bob")).isPresent();
  }

  @Test
  void allTogetherTakeNoMoreThanThereAre() {
    places.take("ada");
    places.take("bob");
    places.take("cyd");

    assertThat(places.take("dan")).isEmpty();
  }

  @Test
  void canBeTakenAgainOnceGivenBack() {
    places.take("ada");
    Places.Place second = places.take("ada").orElseThrow();

    second.close();

    assertThat(places.take("ada")).isPresent();
    assertThat(places.take("ada")).isEmpty();
  }
}
