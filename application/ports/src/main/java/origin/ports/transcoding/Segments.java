package origin.ports.transcoding;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;

/// The media store's segments: each exists whole or not at all, and never changes.
///
/// Not part of any transaction. A stored segment survives a crash of this program and of the
/// machine. Every method throws [MediaStoreBroken] when the store fails.
public interface Segments {
  /// Stores a segment unless it is there already: of several puts of one name, also at the same
  /// time, the first wins, and readers see all of it or nothing. Nothing is stored for a plan that
  /// is not kept in [Plans] or was forgotten.
  ///
  /// @param name names it
  /// @param bytes the whole segment, from position to limit; only read
  /// @throws MediaStoreFull when there is no room; nothing is stored then
  void put(SegmentName name, ByteBuffer bytes);

  /// Opens a segment for reading.
  ///
  /// @param name names it
  /// @return its bytes, to be closed; empty when it is not stored
  Optional<Content> open(SegmentName name);

  /// Removes what is stored of some renditions; they may be stored again. One that is put at the
  /// same time may stay, and one that is being read is read to its end.
  ///
  /// @param plan the plan, which stays
  /// @param renditions of which nothing is to be left
  void evict(PlanId plan, Set<RenditionName> renditions);

  /// Lists what is stored of a plan. Segments stored meanwhile may be listed or not.
  ///
  /// @param plan the plan
  /// @return the stored indexes by rendition, without renditions of which nothing is stored
  Map<RenditionName, Set<Integer>> stored(PlanId plan);
}
