package origin.worker;

import origin.ports.work.Job;

/// Does jobs, or accepts that one cannot be done.
public interface Performer {

  /// Does a job, which may have been done before, in part or wholly. Any exception means that it
  /// was not done and shall be tried again later; an interrupt, that the worker is about to stop.
  void perform(Job job) throws Exception;

  /// A job has failed as often as it may and will not be tried again. An exception means that this
  /// could not be recorded, and the job is tried once more.
  ///
  /// @param reason what the last attempt threw
  void giveUp(Job job, Throwable reason);
}
