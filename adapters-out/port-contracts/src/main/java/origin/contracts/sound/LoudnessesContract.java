package origin.contracts.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import origin.contracts.publishing.VideosContract;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.sound.Loudness;
import origin.ports.publishing.Videos;
import origin.ports.sound.Loudnesses;

/// The promises of [Loudnesses].
public interface LoudnessesContract {
  /// A measured value.
  Loudness MEASURED = new Loudness(-23.1, -3.4);

  /// The adapter under test.
  ///
  /// @return the adapter, the same one during a test
  Loudnesses loudnesses();

  /// The videos that the adapter knows of.
  ///
  /// @return the videos
  Videos videos();

  /// A channel that videos may belong to.
  ///
  /// @return its id, known to the store when the store needs to know it
  ChannelId channel();

  @Test
  default void whatWasMeasuredIsKeptByTrack() {
    VideoId video = kept("measured");
    Loudness other = new Loudness(-9.7, 0.8);

    loudnesses().keep(video, 0, MEASURED);
    loudnesses().keep(video, 3, other);

    assertThat(loudnesses().of(video)).isEqualTo(Map.of(0, MEASURED, 3, other));
    assertThat(loudnesses().of(kept("unmeasured"))).isEmpty();
  }

  @Test
  default void whatWasKeptFirstStays() {
    VideoId video = kept("twice");
    loudnesses().keep(video, 0, MEASURED);

    loudnesses().keep(video, 0, new Loudness(-10, -1));

    assertThat(loudnesses().of(video)).isEqualTo(Map.of(0, MEASURED));
  }

  @Test
  default void nothingIsKeptOfAVideoThatIsGone() {
    VideoId video = kept("gone");
    loudnesses().keep(video, 0, MEASURED);

    videos().erase(video);
    loudnesses().keep(video, 1, MEASURED);

    assertThat(loudnesses().of(video)).isEmpty();
    kept("gone");
    assertThat(loudnesses().of(video)).isEmpty();
  }

  private VideoId kept(String name) {
    var card =
        new Card(
            new VideoId("loudness-" + name),
            channel(),
            Details.titled(new Title(name)),
            Publication.wished(Visibility.PRIVATE),
            VideosContract.DAY);
    videos().keep(new Video.Draft(card));
    return card.id();
  }
}
