package origin.memory.transcoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import origin.contracts.transcoding.ExamplePlans;
import origin.contracts.transcoding.TranscoderContract;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.ports.transcoding.Transcoder;

/// A transcoder whose segments hold their own name keeps the port's promises.
class ScriptedTranscoderTest implements TranscoderContract {
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();

  @Override
  public Transcoder transcoder() {
    return transcoder;
  }

  @Override
  public Film film() {
    Plan plan = ExamplePlans.plan("film", 3);
    List<Recipe> recipes =
        Stream.of(ExamplePlans.SMALL, ExamplePlans.COPY, ExamplePlans.SOUND)
            .map(Rendition::recipe)
            .toList();
    return new Film(plan.source(), plan.timeline(), recipes);
  }

  @Override
  public Object seen(Rendition rendition, byte[] segment) {
    return new String(segment, UTF_8);
  }
}
