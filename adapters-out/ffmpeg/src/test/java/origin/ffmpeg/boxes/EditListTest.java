package origin.ffmpeg.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EditListTest {

  private static final int ONE = 0x0001_0000;

  @Test
  void showsAllMediaWhereThereIsNoList() {
    assertThat(EditList.read(new Box("trak", ByteBuffer.allocate(0)), 1000, 90_000, 900_000))
        .isEqualTo(new EditList(0, 0, Long.MAX_VALUE, true));
  }

  @Test
  void passesOverTheDelayOfTheDecoder() {
    var edits = read(elst -> elst.u32(1).u32(10_000).u32(3003).u32(ONE));

    assertThat(edits).isEqualTo(new EditList(0, 3003, Long.MAX_VALUE, true));
    assertThat(edits.shownAt(3003)).isZero();
  }

  @Test
  void beginsLateAfterAnEmptyStretch() {
    var edits =
        read(elst -> elst.u32(2).u32(500).u32(0xffff_ffffL).u32(ONE).u32(10_000).u32(0).u32(ONE));

    assertThat(edits.shownAt(0)).isEqualTo(45_000);
  }

  @Test
  void leavesOffWhatWasTrimmed() {
    var edits = read(elst -> elst.u32(1).u32(2000).u32(90_000).u32(ONE));

    assertThat(edits.plain()).isFalse();
    assertThat(edits.shows(89_999)).isFalse();
    assertThat(edits.shows(90_000)).isTrue();
    assertThat(edits.shows(270_000)).isFalse();
  }

  @Test
  void showsAllMediaWhereTheListIsLonger() {
    var edits = read(elst -> elst.u32(2).u32(10).u32(0).u32(ONE).u32(10).u32(5000).u32(ONE));

    assertThat(edits).isEqualTo(new EditList(0, 0, Long.MAX_VALUE, false));
  }

  private static EditList read(Consumer<BoxWriter> list) {
    byte[] track = new BoxWriter().box("edts", edts -> edts.fullBox("elst", 0, 0, list)).toBytes();
    return EditList.read(new Box("trak", ByteBuffer.wrap(track)), 1000, 90_000, 900_000);
  }
}
