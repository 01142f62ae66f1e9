package origin.ports.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {

  @ParameterizedTest
  @EnumSource
  void standsForTheJobItWasMadeOf(Ticket.Kind kind) {
    Ticket ticket = new Ticket(kind, "id-of-16-letters-or-more");

    assertThat(Ticket.of(ticket.job())).isEqualTo(ticket);
  }
}
