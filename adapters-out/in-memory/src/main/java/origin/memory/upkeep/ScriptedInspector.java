package origin.memory.upkeep;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.ports.upkeep.Inspector;

/// Knows what [ScriptedTranscoder] makes.
public final class ScriptedInspector implements Inspector {
  private final Map<SourceId, String> unusable = new ConcurrentHashMap<>();
  private final Set<PictureName> spoilt = ConcurrentHashMap.newKeySet();

  /// From now on nothing can be made of a source.
  ///
  /// @param source which
  /// @param why what is told of it
  public void refuse(SourceId source, String why) {
    unusable.put(source, why);
  }

  /// From now on pictures of a name cannot be shown.
  ///
  /// @param picture which
  public void spoil(PictureName picture) {
    spoilt.add(picture);
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
      public Optional<String> ofPicture(PictureName name, byte[] bytes) {
        return spoilt.contains(name) ? Optional.of("spoilt") : Optional.empty();
      }

      @Override
      public void close() {
        // nothing is held
      }
    };
  }
}
