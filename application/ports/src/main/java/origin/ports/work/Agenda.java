package origin.ports.work;

/// What is yet to be done, for those who look and change nothing.
public interface Agenda {

  /// Whether a job waits, whenever its time is, or is being done.
  boolean holds(Job job);
}
