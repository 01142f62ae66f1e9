package origin.memory.upkeep;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.ports.upkeep.Inspector;

/// Knows what [ScriptedTranscoder] makes.
public final class ScriptedInspector implements Inspector {
  private final Map<SourceId, String> unusable = new ConcurrentHashMap<>();

  /// From now on nothing can be made of a source.
  ///
  /// @param source which
  /// @param why what is told of it
  public void refuse(SourceId source, String why) {
    unusable.put(source, why);
  }

  @Override
  public Inspection of(Plan plan) {
    return new Inspection() {
      @Override
      public Optional<String> ofSource() {
        return Optional.ofNullable(unusable.get(plan.source()));
      }

      @Override
      public Optional<String> ofInit(Rendition rendition) {
        return rendition.init().equals(ScriptedTranscoder.initOf(rendition.recipe()))
            ? Optional.empty()
            : Optional.of("not what the script makes");
      }

      @Override
      public Optional<String> ofSegment(Rendition rendition, int segment, ByteBuffer bytes) {
        ByteBuffer made = ByteBuffer.wrap(ScriptedTranscoder.bytesOf(rendition.name(), segment));
        return bytes.equals(made) ? Optional.empty() : Optional.of("not what the script makes");
      }

      @Override
      public Optional<String> ofPoster(byte[] bytes) {
        return bytes.length > 0 ? Optional.empty() : Optional.of("empty");
      }

      @Override
      public void close() {
        // nothing is held
      }
    };
  }
}
