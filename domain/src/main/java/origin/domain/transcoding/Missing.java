package origin.domain.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is not stored of what is offered, and what of it comes first.
final class Missing {

  /// Long enough that starting a decoder costs little, short enough that videos take turns and a
  /// crash costs little.
  private static final int RUN_SECONDS = 40;

  /// Enough for a player to begin and go on for a while.
  private static final int FIRST_WINDOW = 2;

  private final Plan plan;
  private final int segments;
  private final Map<RenditionName, Set<Integer>> stored;
  private final Set<RenditionName> lost;

  Missing(Offer offer, Map<RenditionName, Set<Integer>> stored, Set<RenditionName> lost) {
    this.plan = offer.plan();
    this.segments = offer.segments();
    this.stored = stored;
    this.lost = lost;
  }

  Optional<Run> next() {
    return beginning().or(this::nextStretch);
  }

  Optional<Run> beginning() {
    if (segments == 0) {
      return Optional.empty();
    }
    int last = Math.min(FIRST_WINDOW, segments) - 1;
    Set<RenditionName> wanted =
        startingRenditions()
            .filter(rendition -> IntStream.rangeClosed(0, last).anyMatch(i -> lacks(rendition, i)))
            .collect(toUnmodifiableSet());
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Run(new SegmentRange(0, last), wanted));
  }

  /// The smallest picture that must be encoded, the sound that is heard where nobody chose, and
  /// what costs no decoding.
  private Stream<RenditionName> startingRenditions() {
    Stream<Rendition> smallest =
        possible().filter(rendition -> rendition.recipe() instanceof Recipe.EncodedVideo).limit(1);
    Stream<Rendition> heard =
        plan.preferredSound().map(plan::soundOf).stream()
            .flatMap(List::stream)
            .filter(rendition -> !lost.contains(rendition.name()))
            .limit(1);
    Stream<Rendition> copied = possible().filter(Missing::isCopied);
    return Stream.of(smallest, heard, copied).flatMap(all -> all).map(Rendition::name).distinct();
  }

  private static boolean isCopied(Rendition rendition) {
    return switch (rendition.recipe()) {
      case Recipe.CopiedVideo _, Recipe.CopiedAudio _ -> true;
      case Recipe.EncodedVideo _, Recipe.EncodedAudio _ -> false;
    };
  }

  private Optional<Run> nextStretch() {
    return IntStream.range(0, segments)
        .filter(segment -> !lackingAt(segment).isEmpty())
        .mapToObj(this::stretchFrom)
        .findFirst();
  }

  /// A stretch ends where more is missing than at its beginning: the rest is then made together.
  private Run stretchFrom(int first) {
    Set<RenditionName> wanted = lackingAt(first);
    int last = first;
    while (last + 1 < segments && isShort(first, last) && goesOn(wanted, last + 1)) {
      last++;
    }
    return new Run(new SegmentRange(first, last), wanted);
  }

  private boolean isShort(int first, int last) {
    long ticks = plan.timeline().end(last) - plan.timeline().start(first);
    return ticks < (long) RUN_SECONDS * plan.timeline().timescale();
  }

  private boolean goesOn(Set<RenditionName> wanted, int segment) {
    Set<RenditionName> lacking = lackingAt(segment);
    return !lacking.isEmpty() && wanted.containsAll(lacking);
  }

  private Set<RenditionName> lackingAt(int segment) {
    return possible()
        .map(Rendition::name)
        .filter(rendition -> lacks(rendition, segment))
        .collect(toUnmodifiableSet());
  }

  private boolean lacks(RenditionName rendition, int segment) {
    return !stored.getOrDefault(rendition, Set.of()).contains(segment);
  }

  private Stream<Rendition> possible() {
    return plan.renditions().stream().filter(rendition -> !lost.contains(rendition.name()));
  }
}
