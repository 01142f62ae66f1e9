package origin.ports.work;

import java.util.function.Supplier;

/// Makes several changes one: all of them happen, or none.
///
/// Repositories and [Jobs] take part when they are used by the thread that runs the work; used
/// outside of a transaction, each of their calls is one by itself.
public interface Transactions {

  /// Runs `work` and answers what it answers; afterwards its changes are kept.
  ///
  /// Called inside a running transaction, it joins that one, and the outermost call decides. An
  /// exception out of `work` undoes every change of the outermost transaction and is passed on as
  /// it is. Others see the changes only after the outermost call returned.
  ///
  /// The outermost work may run more than once, from the start and with nothing of the earlier
  /// attempt kept, where the store had to undo it to let another transaction through. So whatever
  /// else it does must do no harm when it is done again.
  <T> T run(Supplier<T> work);

  /// Has something done once the changes of the outermost running transaction are kept, and not at
  /// all if they are undone; at once where none is running. A crash in between loses it, so what
  /// must happen is a job too.
  ///
  /// @param action quick, and throws nothing
  void afterwards(Runnable action);
}
