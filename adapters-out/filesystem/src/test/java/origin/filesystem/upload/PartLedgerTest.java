package origin.filesystem.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartLedgerTest {
  private static final int CRC = 0x89abcdef;

  @TempDir private Path folder;

  @Test
  void tellsThePartsThatWereAdded() throws IOException {
    write(10, 25, 26);

    try (PartLedger ledger = PartLedger.read(path())) {
      assertThat(ledger.held(26)).isEqualTo(26);
      assertThat(ledger.upTo(26)).isEqualTo(List.of(entry(10), entry(25), entry(26)));
    }
  }

  @Test
  void aRecordTornAnywhereIsAsIfItHadNotBeenWritten() throws IOException {
    write(10, 25);
    byte[] whole = Files.readAllBytes(path());

    for (int torn = PartLedger.RECORD; torn < whole.length; torn++) {
      Files.write(path(), Arrays.copyOf(whole, torn));
      try (PartLedger ledger = PartLedger.read(path())) {
        assertThat(ledger.held(25)).as("torn after %s bytes", torn).isEqualTo(10);
      }
    }
  }

  @Test
  void aRecordOfZeroesIsAsIfItHadNotBeenWritten() throws IOException {
    write(10);
    Files.write(path(), new byte[PartLedger.RECORD], StandardOpenOption.APPEND);

    try (PartLedger ledger = PartLedger.open(path())) {
      assertThat(ledger.held(100)).isEqualTo(10);
      ledger.cutBack(10);
      ledger.add(entry(30));
      assertThat(ledger.held(100)).isEqualTo(30);
    }
  }

  @Test
  void aPartWhoseBytesAreNotThereIsNotHeld() throws IOException {
    write(10, 25);

    try (PartLedger ledger = PartLedger.read(path())) {
      assertThat(ledger.held(24)).isEqualTo(10);
      assertThat(ledger.held(9)).isZero();
    }
  }

  private void write(long... ends) throws IOException {
    try (PartLedger ledger = PartLedger.open(path())) {
      for (long end : ends) {
        ledger.add(entry(end));
      }
    }
  }

  private Path path() {
    return folder.resolve("ledger");
  }

  private static PartLedger.Entry entry(long end) {
    return new PartLedger.Entry(end, CRC);
  }
}
