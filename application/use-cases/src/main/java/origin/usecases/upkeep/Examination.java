package origin.usecases.upkeep;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import origin.domain.publishing.Video;
import origin.domain.upkeep.Finding;
import origin.ports.work.After;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// One look at everything: first from the videos at what each needs, then from what is stored at
/// who needs it.
final class Examination {
  /// A video that changed that often while it was looked at is not stuck.
  private static final int LOOKS = 3;

  private final Upkeep.Needs needs;
  private final Count count = new Count();
  private final Consumer<Finding> told;
  private final OneVideo oneVideo;

  Examination(Upkeep.Needs needs, Consumer<Finding> told) {
    this.needs = needs;
    this.told =
        finding -> {
          count.finding();
          told.accept(finding);
        };
    this.oneVideo = new OneVideo(needs, count);
  }

  Examine.Examined run() {
    Optional<After> place = Optional.empty();
    do {
      Page<Video> page = needs.census().videos(new PageRequest(PageRequest.MOST, place));
      page.items().forEach(this::examine);
      place = page.next();
    } while (place.isPresent());
    new Surplus(needs, count, told).run();
    return count.examined();
  }

  /// What was noticed is sure when the video is afterwards what it was before.
  private void examine(Video listed) {
    count.video();
    Optional<Video> before = Optional.of(listed);
    for (int look = 1; look <= LOOKS && before.isPresent(); look++) {
      List<Finding> findings = oneVideo.examine(before.get());
      Optional<Video> after = findings.isEmpty() ? before : needs.videos().find(before.get().id());
      if (after.equals(before)) {
        findings.forEach(told);
        return;
      }
      before = after;
    }
  }
}
