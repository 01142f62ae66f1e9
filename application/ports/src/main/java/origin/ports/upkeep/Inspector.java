package origin.ports.upkeep;

import java.nio.ByteBuffer;
import java.util.Optional;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;

/// Looks whether stored bytes are what a maker would store for their plan.
public interface Inspector {
  /// Begins to look at what was made by a plan. Never fails for the source's sake: without it, less
  /// can be told of segments.
  ///
  /// @param plan by which it was made
  /// @return to be closed
  Inspection of(Plan plan);

  /// One plan under inspection, for one thread. Every answer is one phrase for operators, and empty
  /// where all is well.
  interface Inspection extends AutoCloseable {
    /// Why no segment can be made of the source as it is stored, or of its normalised form where it
    /// has one.
    Optional<String> ofSource();

    /// What is wrong with an init segment.
    ///
    /// @param rendition of the plan
    Optional<String> ofInit(Rendition rendition);

    /// What is wrong with a segment. What is copied from the source is compared with it byte for
    /// byte; of what was encoded everything but the pictures and sounds themselves is looked at:
    /// their number, order, times and sizes, and that it decodes alone. Fewer pictures than planned
    /// are well where the source is damaged, as they are when it is made.
    ///
    /// @param rendition of the plan
    /// @param segment of the plan
    /// @param bytes what is stored
    Optional<String> ofSegment(Rendition rendition, int segment, ByteBuffer bytes);

    /// What is wrong with a still picture: whether it can be decoded to its end, and is as large as
    /// one of that name is.
    ///
    /// @param name what it should show
    /// @param bytes what is stored
    Optional<String> ofPicture(PictureName name, byte[] bytes);

    @Override
    void close();
  }
}
