package origin.memory.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import origin.ports.work.Transactions;

/// One transaction at a time, over every [Table] made with it.
public final class InMemoryTransactions implements Transactions {
  private final ReentrantLock running = new ReentrantLock();
  private final List<Table<?, ?>> tables = new CopyOnWriteArrayList<>();
  private List<Runnable> afterwards = new ArrayList<>();

  /// No table takes part yet.
  public InMemoryTransactions() {}

  @Override
  public <T> T run(Supplier<T> work) {
    running.lock();
    List<Runnable> kept = List.of();
    try {
      if (running.getHoldCount() > 1) {
        return work.get();
      }
      T answer = allOrNothing(work);
      kept = afterwards;
      return answer;
    } finally {
      if (running.getHoldCount() == 1) {
        afterwards = new ArrayList<>();
      }
      running.unlock();
      kept.forEach(Runnable::run);
    }
  }

  @Override
  public void afterwards(Runnable action) {
    if (running.isHeldByCurrentThread()) {
      afterwards.add(action);
    } else {
      action.run();
    }
  }

  private <T> T allOrNothing(Supplier<T> work) {
    List<Runnable> undo = tables.stream().map(Table::bookmark).toList();
    try {
      return work.get();
    } catch (RuntimeException | Error failed) {
      undo.forEach(Runnable::run);
      throw failed;
    }
  }

  void include(Table<?, ?> table) {
    tables.add(table);
  }
}
