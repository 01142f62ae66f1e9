package origin.usecases.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
