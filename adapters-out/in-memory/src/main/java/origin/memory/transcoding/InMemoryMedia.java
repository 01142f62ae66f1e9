package origin.memory.transcoding;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import origin.domain.transcoding.PlanId;
import origin.ports.captions.ShownCaptions;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Segments;

/// One media store in memory, and the ports that it serves.
public final class InMemoryMedia {
  private final Map<PlanId, Shelf> shelves = new ConcurrentHashMap<>();
  private final Map<PlanId, Integer> extents = new ConcurrentHashMap<>();

  /// The plans.
  ///
  /// @return the port
  public Plans plans() {
    return new InMemoryPlans(shelves, extents);
  }

  /// The segments.
  ///
  /// @return the port
  public Segments segments() {
    return new InMemorySegments(shelves);
  }

  /// How far plans go whose originals still arrive.
  ///
  /// @return the port
  public Extents extents() {
    return new InMemoryExtents(extents);
  }

  /// What turned out impossible to make.
  ///
  /// @return the port
  public LostRenditions lostRenditions() {
    return new InMemoryLostRenditions(shelves);
  }

  /// The plans that are kept.
  public Set<PlanId> kept() {
    return Set.copyOf(shelves.keySet());
  }

  /// The still pictures.
  ///
  /// @return the port
  public Pictures pictures() {
    return new InMemoryPictures(shelves);
  }

  /// The captions that are shown.
  ///
  /// @return the port
  public ShownCaptions captions() {
    return new InMemoryShownCaptions(shelves);
  }
}
