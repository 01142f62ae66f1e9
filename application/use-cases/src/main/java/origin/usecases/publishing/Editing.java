package origin.usecases.publishing;

import java.time.InstantSource;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoAccess;
import origin.domain.publishing.VideoId;
import origin.ports.publishing.PublicSpells;
import origin.ports.publishing.Videos;
import origin.ports.work.Ids;

/// Changes words and visibility, and begins and ends spells of being public with them.
final class Editing {
  private final Videos videos;
  private final Shelf shelf;
  private final PublicSpells spells;
  private final SpellEnds ends;
  private final Ids ids;
  private final InstantSource clock;

  Editing(
      Videos videos,
      Shelf shelf,
      PublicSpells spells,
      SpellEnds ends,
      Ids ids,
      InstantSource clock) {
    this.videos = videos;
    this.shelf = shelf;
    this.spells = spells;
    this.ends = ends;
    this.ids = ids;
    this.clock = clock;
  }

  EditVideo.Outcome edit(Actor actor, VideoId id, EditVideo.Changes changes) {
    Optional<Published> seen = shelf.seen(actor, videos.findToChange(id));
    if (seen.isEmpty()) {
      return new EditVideo.Outcome.NotFound();
    }
    Published before = seen.get();
    if (!VideoAccess.mayChange(actor, before.video(), before.channel())) {
      return new EditVideo.Outcome.NotYours();
    }
    Video after = changed(before.video(), changes);
    videos.keep(after);
    follow(before.video(), after);
    return new EditVideo.Outcome.Edited(new Published(after, before.channel()));
  }

  private Video changed(Video video, EditVideo.Changes changes) {
    Details old = video.card().details();
    Video described =
        video.describe(
            new Details(
                changes.title().orElse(old.title()),
                changes.description().orElse(old.description()),
                changes.tags().orElse(old.tags())));
    Video offered = changes.downloads().map(described::letDownload).orElse(described);
    return changes
        .visibility()
        .map(wanted -> offered.show(wanted, clock.instant(), new Spell(ids.next())))
        .orElse(offered);
  }

  /// A marker is there before the change that tells its address, and goes after the one that ends
  /// it: at no moment does a public video lack its marker.
  private void follow(Video before, Video after) {
    Publication then = before.card().publication();
    Publication now = after.card().publication();
    if (then.spell().equals(now.spell())) {
      return;
    }
    if (after instanceof Video.Watchable watchable) {
      now.spell().ifPresent(begun -> spells.open(begun, watchable.plan()));
    }
    then.spell().ifPresent(ends::end);
  }
}
