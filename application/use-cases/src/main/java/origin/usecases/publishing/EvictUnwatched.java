package origin.usecases.publishing;

/// Gives back the room of what nobody has watched for long.
@FunctionalInterface
public interface EvictUnwatched {
  /// Evicts what may go of some videos, the longest unwatched first. The smallest picture, the
  /// sound and the source stay; of the rest each picture goes after its own time, and is made again
  /// when somebody asks for it.
  void evict();
}
