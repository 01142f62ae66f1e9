package origin.usecases.publishing;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import origin.domain.transcoding.EvictionPolicy;
import origin.ports.publishing.Viewings;
import origin.ports.timeline.SourceFiles;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Segments;
import origin.usecases.transcoding.ComesBack;

/// What is kept of videos that nobody watches.
public final class Retention {
  private final NoteWatching noteWatching;
  private final EvictUnwatched evictUnwatched;

  /// What it needs of the world.
  ///
  /// @param viewings when each video was last watched
  /// @param plans keeps plans
  /// @param segments keeps segments
  /// @param sources what segments are made of
  /// @param comesBack tells what is made again in time
  /// @param eviction after how long without a viewer what goes
  /// @param clock tells the time
  /// @param beside runs what nobody waits for
  public record Needs(
      Viewings viewings,
      Plans plans,
      Segments segments,
      SourceFiles sources,
      ComesBack comesBack,
      EvictionPolicy eviction,
      InstantSource clock,
      Executor beside) {}

  /// @param needs what it is built on
  public Retention(Needs needs) {
    this.noteWatching = new WatchNotes(needs);
    this.evictUnwatched = new Evicting(needs);
  }

  /// Notes that somebody watches.
  public NoteWatching noteWatching() {
    return noteWatching;
  }

  /// Gives back the room of what nobody watches.
  public EvictUnwatched evictUnwatched() {
    return evictUnwatched;
  }
}
