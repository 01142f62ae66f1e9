package origin.memory.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import origin.contracts.work.AgendaContract;
import origin.contracts.work.IdsContract;
import origin.contracts.work.IntentsContract;
import origin.contracts.work.JobsContract;
import origin.contracts.work.TransactionsContract;
import origin.memory.accounts.InMemoryViewers;
import origin.ports.accounts.Viewers;
import origin.ports.work.Agenda;
import origin.ports.work.Ids;
import origin.ports.work.Intents;
import origin.ports.work.Job;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;

/// The in-memory adapters of what every feature needs keep the ports' promises.
class InMemoryWorkTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();

  @Nested
  class OfTransactions implements TransactionsContract {
    private final InMemoryViewers viewers = new InMemoryViewers(transactions);

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public Viewers viewers() {
      return viewers;
    }
  }

  @Nested
  class OfJobs implements JobsContract {
    private final InMemoryJobs jobs = new InMemoryJobs(transactions, InstantSource.system());

    @Override
    public Jobs jobs() {
      return jobs;
    }

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public Map<Job, Instant> waiting() {
      return jobs.waiting();
    }
  }

  @Nested
  class OfAgenda implements AgendaContract {
    private final InMemoryJobs jobs = new InMemoryJobs(transactions, InstantSource.system());

    @Override
    public Agenda agenda() {
      return jobs;
    }

    @Override
    public Jobs jobs() {
      return jobs;
    }
  }

  @Nested
  class OfIntents implements IntentsContract {
    private final InMemoryIntents intents = new InMemoryIntents(transactions);
    private final InMemoryViewers viewers = new InMemoryViewers(transactions);

    @Override
    public Intents intents() {
      return intents;
    }

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public Viewers viewers() {
      return viewers;
    }
  }

  @Nested
  class OfIds implements IdsContract {
    private final InMemoryIds ids = new InMemoryIds();

    @Override
    public Ids ids() {
      return ids;
    }
  }
}
