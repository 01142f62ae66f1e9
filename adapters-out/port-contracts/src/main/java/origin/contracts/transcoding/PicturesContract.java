package origin.contracts.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;

/// The promises of [Pictures].
public interface PicturesContract {
  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  Pictures pictures();

  /// The plans of the same store.
  ///
  /// @return the adapter, the same one during a test
  Plans plans();

  /// The plan that is tried with.
  PlanId PLAN = new PlanId("plan-1");

  /// A poster.
  PictureName POSTER = new PictureName.Poster(PosterId.FIRST, PosterSize.SMALL);

  /// The same in another size.
  PictureName LARGER = new PictureName.Poster(PosterId.FIRST, PosterSize.LARGE);

  /// A sheet of a storyboard.
  PictureName SHEET = new PictureName.Sheet(0);

  @Test
  default void theFirstPictureOfANameStays() throws IOException {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    pictures().put(PLAN, POSTER, picture(1));
    pictures().put(PLAN, POSTER, picture(2));
    pictures().put(PLAN, LARGER, picture(3));

    assertThat(bytes(POSTER)).isEqualTo(picture(1).bytes());
    assertThat(bytes(LARGER)).isEqualTo(picture(3).bytes());
  }

  @Test
  default void aPlanWithoutPicturesHasNone() {
    plans().keep(ExamplePlans.plan("plan-1", 3));

    assertThat(pictures().open(PLAN, POSTER)).isEmpty();
    assertThat(pictures().open(new PlanId("plan-2"), POSTER)).isEmpty();
    assertThat(pictures().stored(PLAN)).isEmpty();
    assertThat(pictures().stored(new PlanId("plan-2"))).isEmpty();
  }

  @Test
  default void whatIsStoredIsListed() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    pictures().put(PLAN, POSTER, picture(1));
    pictures().put(PLAN, SHEET, picture(2));

    assertThat(pictures().stored(PLAN)).containsExactlyInAnyOrder(POSTER, SHEET);
  }

  @Test
  default void whatIsRemovedIsGoneAndOnlyThat() throws IOException {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    pictures().put(PLAN, POSTER, picture(1));
    pictures().put(PLAN, LARGER, picture(2));

    pictures().remove(PLAN, POSTER);
    pictures().remove(PLAN, POSTER);
    pictures().remove(new PlanId("plan-2"), POSTER);

    assertThat(pictures().open(PLAN, POSTER)).isEmpty();
    assertThat(pictures().stored(PLAN)).containsExactly(LARGER);
    assertThat(bytes(LARGER)).isEqualTo(picture(2).bytes());
  }

  @Test
  default void nothingIsStoredForAPlanThatIsNotKept() {
    pictures().put(PLAN, POSTER, picture(1));

    assertThat(pictures().open(PLAN, POSTER)).isEmpty();
    assertThat(pictures().stored(PLAN)).isEmpty();
  }

  @Test
  default void aForgottenPlanTakesItsPicturesAlong() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    pictures().put(PLAN, POSTER, picture(1));

    plans().forget(PLAN);

    assertThat(pictures().open(PLAN, POSTER)).isEmpty();
    assertThat(pictures().stored(PLAN)).isEmpty();
  }

  private byte[] bytes(PictureName name) throws IOException {
    try (Content content = pictures().open(PLAN, name).orElseThrow()) {
      var out = new ByteArrayOutputStream();
      content.copy(0, content.length(), out);
      return out.toByteArray();
    }
  }

  private static Jpeg picture(int last) {
    return new Jpeg(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) last});
  }
}
