package origin.postgres.upload;

import org.junit.jupiter.api.extension.RegisterExtension;
import origin.contracts.accounts.Samples;
import origin.contracts.upload.UploadsContract;
import origin.domain.accounts.DisplayName;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Viewer;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;
import origin.ports.upload.Uploads;
import origin.ports.work.Transactions;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.database.FreshDatabase;

class PostgresUploadsIT implements UploadsContract {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @Override
  public Uploads uploads() {
    return new PostgresUploads(DATABASE.get().sql());
  }

  @Override
  public Transactions transactions() {
    return DATABASE.get().transactions();
  }

  @Override
  public ViewerId owner(String name) {
    var id = new ViewerId(name);
    var email = new EmailAddress(name + "@example.org");
    new PostgresViewers(DATABASE.get().sql())
        .add(Viewer.joining(id, email, new DisplayName(name), Samples.NOON));
    return id;
  }

  @Override
  public VideoId video(String name) {
    return new VideoId(name);
  }
}
