package origin.memory.captions;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import origin.contracts.captions.CaptionsContract;
import origin.contracts.captions.EmbeddedTextsContract;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.work.InMemoryTransactions;
import origin.ports.captions.Captions;
import origin.ports.captions.EmbeddedTexts;
import origin.ports.work.Transactions;

/// The in-memory captions keep their ports' promises.
class InMemoryCaptionsTest {
  private static final Instant DAY = Instant.parse("2026-03-01T12:00:00Z");

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);

  private VideoId kept(String name) {
    var id = new VideoId("video-" + name);
    videos.keep(
        new Video.Draft(
            new Card(
                id,
                new ChannelId("channel"),
                Details.titled(new Title(name)),
                Publication.wished(Visibility.PRIVATE),
                DAY)));
    return id;
  }

  @Nested
  class OfCaptions implements CaptionsContract {
    private final InMemoryCaptions captions = new InMemoryCaptions(transactions, videos);

    @Override
    public Captions captions() {
      return captions;
    }

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public VideoId video(String name) {
      return kept(name);
    }

    @Override
    public void erase(VideoId id) {
      videos.erase(id);
    }
  }

  @Nested
  class OfEmbeddedTexts implements EmbeddedTextsContract {
    private final InMemoryEmbeddedTexts texts = new InMemoryEmbeddedTexts(transactions, videos);

    @Override
    public EmbeddedTexts texts() {
      return texts;
    }

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public VideoId video(String name) {
      return kept(name);
    }

    @Override
    public void erase(VideoId id) {
      videos.erase(id);
    }
  }
}
