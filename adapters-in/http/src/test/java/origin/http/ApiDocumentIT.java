package origin.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDocumentIT {

  @Test
  void refusesAFieldThatItDoesNotName() {
    assertRefused(Answer.ok(Map.of("status", "up", "parts", Map.of(), "more", 1)), "more");
  }

  @Test
  void refusesAMissingField() {
    assertRefused(Answer.ok(Map.of("status", "up")), "parts");
  }

  @Test
  void refusesAValueThatItDoesNotList() {
    assertRefused(Answer.ok(Map.of("status", "fine", "parts", Map.of())), "status");
  }

  @Test
  void refusesAStatusThatItDoesNotPromise() {
    assertRefused(Answer.created(Map.of("status", "up", "parts", Map.of())), "201");
  }

  private static void assertRefused(Answer answer, String why) {
    try (World world = new World(routes -> routes.at("/health").get(_ -> answer))) {
      Client guest = world.guest();
      assertThatThrownBy(() -> guest.get("/health"))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(why);
    }
  }
}
