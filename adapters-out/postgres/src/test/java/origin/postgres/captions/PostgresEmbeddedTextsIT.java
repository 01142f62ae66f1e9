package origin.postgres.captions;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.captions.EmbeddedTextsContract;
import origin.domain.publishing.VideoId;
import origin.ports.captions.EmbeddedTexts;
import origin.ports.work.Transactions;
import origin.postgres.database.FreshDatabase;

class PostgresEmbeddedTextsIT implements EmbeddedTextsContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public EmbeddedTexts texts() {
    return new PostgresEmbeddedTexts(DATABASE.get().sql());
  }

  @Override
  public Transactions transactions() {
    return DATABASE.get().transactions();
  }

  @Override
  public VideoId video(String name) {
    return new KeptVideos(DATABASE.get()).add(name);
  }

  @Override
  public void erase(VideoId id) {
    new KeptVideos(DATABASE.get()).erase(id);
  }
}
