package origin.ports.work;

import java.time.Instant;

/// Work to be done later, by whichever node is free.
///
/// A job is written in the running transaction: it is done if and only if the transaction's changes
/// are kept. It is done at least once, so doing it twice must be harmless. A job equal to one that
/// is waiting is not written twice. A job being done is no longer waiting: it may enqueue itself
/// again.
public interface Jobs {

  /// Has `job` done as soon as somebody is free.
  void enqueue(Job job);

  /// Has `job` done at `when` or soon after; where an equal job is waiting already, the earlier of
  /// the two times holds.
  void enqueueAt(Job job, Instant when);
}
