package origin.memory.timeline;

import java.util.List;
import origin.contracts.timeline.ProberContract;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.ports.timeline.Prober;
import origin.ports.timeline.Prober.Probed;
import origin.ports.timeline.SourceUnavailable;

/// A prober that finds what it was told keeps the port's promises, as long as the script does.
class ScriptedProberTest implements ProberContract {
  private final ScriptedProber prober = new ScriptedProber();

  ScriptedProberTest() {
    prober.finds(
        source ->
            switch (source.value()) {
              case "FILM", "MUSIC" -> ScriptedProber.film();
              case "SILENT_FILM" -> silent();
              case "unknown" -> throw new SourceUnavailable(source);
              default -> new Probed.Refused(SourceProblem.NOT_MEDIA);
            });
  }

  @Override
  public Prober prober() {
    return prober;
  }

  @Override
  public SourceId store(Kind kind) {
    return new SourceId(kind.name());
  }

  private static Probed silent() {
    if (ScriptedProber.film() instanceof Probed.Found(var facts, var frames)) {
      return new Probed.Found(new SourceFacts(facts.container(), facts.video(), List.of()), frames);
    }
    throw new AssertionError("a film is a film");
  }
}
