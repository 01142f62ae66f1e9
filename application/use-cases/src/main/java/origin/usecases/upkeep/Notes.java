package origin.usecases.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import origin.domain.publishing.VideoId;
import origin.domain.upkeep.Finding;
import origin.domain.upkeep.Flaw;

/// What was noticed about one video, before it is sure.
final class Notes {
  private final VideoId video;
  private final List<Finding> findings = new ArrayList<>();

  Notes(VideoId video) {
    this.video = video;
  }

  void add(Flaw flaw, String object, String detail) {
    findings.add(new Finding(flaw, object, Optional.of(video), detail));
  }

  /// Adds what is noticed twice: what somebody is just changing is another thing the second time.
  ///
  /// @param look notes what it sees
  void addWhatStays(Consumer<Notes> look) {
    Notes first = new Notes(video);
    look.accept(first);
    if (!first.findings.isEmpty()) {
      Notes again = new Notes(video);
      look.accept(again);
      first.findings.stream().filter(again.findings::contains).forEach(findings::add);
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
