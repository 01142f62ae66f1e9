package origin.memory.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import origin.domain.accounts.Session;
import origin.domain.accounts.SessionId;
import origin.domain.accounts.ViewerId;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.accounts.Sessions;

/// Sessions in a table.
public final class InMemorySessions implements Sessions {
  private final InMemoryTransactions transactions;
  private final Table<SessionId, Session> sessions;

  /// Nobody is signed in.
  public InMemorySessions(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.sessions = Table.in(transactions);
  }

  @Override
  public void add(Session session) {
    transactions.run(
        () -> {
          latestFirst(session.viewer()).skip(MOST_OF_ONE - 1).map(Session::id).forEach(this::end);
          sessions.put(session.id(), session);
          return session;
        });
  }

  private Stream<Session> latestFirst(ViewerId viewer) {
    return sessions.rows().stream()
        .filter(session -> session.viewer().equals(viewer))
        .sorted(Comparator.comparing(Session::startedAt).reversed());
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sessions.get(id);
  }

  @Override
  public boolean replace(Session before, Session after) {
    return transactions.run(
        () -> {
          boolean unchanged = find(before.id()).filter(before::equals).isPresent();
          if (unchanged) {
            sessions.put(after.id(), after);
          }
          return unchanged;
        });
  }

  @Override
  public void end(SessionId id) {
    sessions.remove(id);
  }

  @Override
  public void forgetExpired(Instant now) {
    sessions.rows().stream()
        .filter(session -> session.hasExpired(now))
        .map(Session::id)
        .forEach(sessions::remove);
  }
}
