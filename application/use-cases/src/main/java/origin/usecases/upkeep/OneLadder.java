package origin.usecases.upkeep;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import origin.domain.publishing.Video;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.upkeep.Flaw;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.SegmentName;
import origin.ports.upkeep.Inspector;

/// Looks at the stored segments of a plan, and for those that are not.
final class OneLadder {
  private final Upkeep.Needs needs;
  private final Count count;

  OneLadder(Upkeep.Needs needs, Count count) {
    this.needs = needs;
    this.count = count;
  }

  void examine(Video.Watchable video, Plan plan, Inspector.Inspection inspection, Notes notes) {
    Map<RenditionName, Set<Integer>> stored = needs.segments().stored(plan.id());
    Set<RenditionName> lost = needs.lost().of(plan.id()).keySet();
    boolean evicted = needs.viewings().isEvicted(plan.id());
    for (Rendition rendition : plan.renditions()) {
      Set<Integer> indexes = stored.getOrDefault(rendition.name(), Set.of());
      boolean mayBeGone = evicted && plan.dispensable().contains(rendition);
      if (mustBeWhole(video, plan, rendition) && !mayBeGone && !lost.contains(rendition.name())) {
        missing(plan, rendition, indexes, notes);
      }
      indexes.stream()
          .sorted()
          .filter(plan::hasSegment)
          .forEach(segment -> examine(plan, rendition, segment, inspection, notes));
    }
    stored.forEach((rendition, indexes) -> surplus(plan, rendition, indexes, notes));
  }

  /// What is made on demand need not be stored; a video that is not ready says itself that
  /// something is missing.
  boolean mustBeWhole(Video.Watchable video, Plan plan, Rendition rendition) {
    return video instanceof Video.Ready && needs.policy().atOnce(plan).contains(rendition.name());
  }

  private static void missing(Plan plan, Rendition rendition, Set<Integer> stored, Notes notes) {
    Set<Integer> missing =
        IntStream.range(0, plan.timeline().segments())
            .filter(segment -> !stored.contains(segment))
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    if (!missing.isEmpty()) {
      notes.add(
          Flaw.SEGMENT_MISSING,
          ObjectNames.rendition(plan.id(), rendition.name()),
          "segments " + Stretches.of(missing));
    }
  }

  private void examine(
      Plan plan, Rendition rendition, int segment, Inspector.Inspection inspection, Notes notes) {
    count.segment();
    flaw(plan, rendition, segment, inspection)
        .ifPresent(
            flaw ->
                notes.add(
                    Flaw.SEGMENT_DAMAGED,
                    ObjectNames.segment(plan.id(), rendition.name(), segment),
                    flaw));
  }

  /// One that was removed meanwhile has no flaw.
  private Optional<String> flaw(
      Plan plan, Rendition rendition, int segment, Inspector.Inspection inspection) {
    try {
      Optional<Content> content =
          needs.segments().open(new SegmentName(plan.id(), rendition.name(), segment));
      return content.flatMap(
          bytes -> inspection.ofSegment(rendition, segment, ByteBuffer.wrap(Reading.all(bytes))));
    } catch (MediaStoreBroken unreadable) {
      return Optional.of("cannot be read: " + unreadable.getMessage());
    }
  }

  private static void surplus(
      Plan plan, RenditionName rendition, Set<Integer> stored, Notes notes) {
    boolean planned = plan.rendition(rendition).isPresent();
    Set<Integer> surplus =
        stored.stream()
            .filter(segment -> !planned || !plan.hasSegment(segment))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!surplus.isEmpty()) {
      notes.add(
          Flaw.SEGMENT_SURPLUS,
          ObjectNames.rendition(plan.id(), rendition),
          "segments " + Stretches.of(surplus));
    }
  }
}
