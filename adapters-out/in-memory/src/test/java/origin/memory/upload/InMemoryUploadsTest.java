package origin.memory.upload;

import origin.contracts.upload.UploadsContract;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;
import origin.memory.work.InMemoryTransactions;
import origin.ports.upload.Uploads;
import origin.ports.work.Transactions;

class InMemoryUploadsTest implements UploadsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryUploads uploads = new InMemoryUploads(transactions);

  @Override
  public Uploads uploads() {
    return uploads;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public ViewerId owner(String name) {
    return new ViewerId(name);
  }

  @Override
  public VideoId video(String name) {
    return new VideoId(name);
  }
}
