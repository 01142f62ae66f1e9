package origin.ports.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RunLease;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// All videos, and who counts on what is stored.
///
/// Each call sees what was kept when it began. When the store cannot be reached, every method
/// throws the adapter's own unchecked exception.
public interface Census {
  /// All videos in every state, newest first by creation, equal ones by id downwards. The cursor is
  /// the creation date and id of the last one.
  ///
  /// @param page how many, and after which
  /// @return one page
  Page<Video> videos(PageRequest page);

  /// Which of some sources a video keeps, in whatever state it is; one that was refused keeps none.
  ///
  /// @param asked at most [PageRequest#MOST]
  /// @return those of them
  Set<SourceId> sourcesInUse(Set<SourceId> asked);

  /// Which of some plans are a video's, or the first plan of a source that is being planned.
  ///
  /// @param asked at most [PageRequest#MOST]
  /// @return those of them
  Set<PlanId> plansInUse(Set<PlanId> asked);

  /// Which of some spells are running, by what the videos say.
  ///
  /// @param asked at most [PageRequest#MOST]
  /// @return those of them
  Set<Spell> spellsInUse(Set<Spell> asked);

  /// The leases that ran out and were not taken over.
  ///
  /// @param when the time by which they had run out
  /// @return all of them, in no order
  List<RunLease> leasesOver(Instant when);
}
