package origin.contracts.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// The promises of [Transcoder].
public interface TranscoderContract {
  /// The adapter under test.
  ///
  /// @return the adapter, the same one during a test
  Transcoder transcoder();

  /// A source that the adapter can read, and what is to be made of it.
  ///
  /// @return three segments or more, two renditions of its pictures or more, and one of its sound
  Film film();

  /// What is seen or heard of a segment, without what two makings may differ in: frames or packets
  /// and their times.
  ///
  /// @param rendition which the segment is of
  /// @param segment its bytes
  /// @return something that equals what is seen of every other making
  Object seen(Rendition rendition, byte[] segment);

  /// A source with a timeline and recipes.
  ///
  /// @param source names it
  /// @param timeline its boundaries
  /// @param recipes the smallest picture first, then sound
  record Film(SourceId source, Timeline timeline, List<Recipe> recipes) {
    /// Holds the list as it is now.
    public Film {
      recipes = List.copyOf(recipes);
    }
  }

  @Test
  default void preparesRenditionsInTheOrderOfTheirRecipes() {
    List<Recipe> backwards = film().recipes().reversed();

    List<Rendition> renditions =
        transcoder().prepare(film().source(), film().timeline(), backwards);

    assertThat(renditions).extracting(Rendition::recipe).containsExactlyElementsOf(backwards);
    assertThat(renditions)
        .allSatisfy(
            rendition -> {
              assertThat(rendition.codecs()).matches("avc1\\.[0-9a-f]{6}|mp4a\\.40\\.2|opus");
              assertThat(rendition.init().bytes()).isNotEmpty();
            });
  }

  @Test
  default void preparesTheSameInitSegmentsAgain() {
    assertThat(prepared()).isEqualTo(prepared());
  }

  @Test
  default void handsOverEachSegmentOnceAndInRisingOrder() {
    Plan plan = plan();
    var shelf = new Shelf();

    assertThat(make(plan, names(plan), all(plan), shelf)).isEqualTo(new Making.Complete());

    assertThat(shelf.order.keySet()).isEqualTo(names(plan));
    assertThat(shelf.order.values())
        .allSatisfy(
            segments ->
                assertThat(segments)
                    .containsExactlyElementsOf(
                        IntStream.range(0, plan.timeline().segments()).boxed().toList()));
    assertThat(shelf.lost).isZero();
  }

  @Test
  default void makesNothingThatWasNotAskedFor() {
    Plan plan = plan();
    Set<RenditionName> wanted = Set.of(plan.video().getFirst().name());
    var shelf = new Shelf();

    assertThat(make(plan, wanted, SegmentRange.of(1), shelf)).isEqualTo(new Making.Complete());

    assertThat(shelf.order).isEqualTo(Map.of(plan.video().getFirst().name(), List.of(1)));
  }

  @Test
  default void makesInterchangeableSegmentsHoweverOftenAndInWhateverCompany() {
    Plan plan = plan();
    var together = new Shelf();
    make(plan, names(plan), all(plan), together);

    for (Rendition rendition : plan.renditions()) {
      for (int segment = plan.timeline().segments() - 1; segment >= 0; segment--) {
        var alone = new Shelf();
        make(plan, Set.of(rendition.name()), SegmentRange.of(segment), alone);

        assertThat(seen(rendition, alone.get(rendition, segment)))
            .as("%s, segment %d", rendition.recipe().canonical(), segment)
            .isEqualTo(seen(rendition, together.get(rendition, segment)));
      }
    }
  }

  @Test
  default void makesNothingThatNobodyWantsAnyMore() {
    Plan plan = plan();
    var shelf = new Shelf();
    shelf.wanted = 0;

    assertThat(make(plan, names(plan), all(plan), shelf)).isEqualTo(new Making.Dropped());

    assertThat(shelf.order).isEmpty();
  }

  @Test
  default void stopsWhenTheRestIsNotWantedAnyMore() {
    Plan plan = plan();
    var shelf = new Shelf();
    shelf.wanted = 1;

    assertThat(make(plan, names(plan), all(plan), shelf)).isEqualTo(new Making.Dropped());

    assertThat(shelf.count()).isBetween(1, plan.timeline().segments());
  }

  @Test
  default void endsWithWhatTheSinkThrows() {
    Plan plan = plan();
    var full = new IllegalStateException("the store is full");

    for (Rendition rendition : plan.renditions()) {
      assertThatThrownBy(
              () ->
                  make(
                      plan,
                      Set.of(rendition.name()),
                      all(plan),
                      (_, _, _) -> {
                        throw full;
                      }))
          .isSameAs(full);
    }
  }

  @Test
  default void handsOverBytesThatStayAsTheyAre() {
    Plan plan = plan();
    List<ByteBuffer> kept = new ArrayList<>();
    List<byte[]> copies = new ArrayList<>();

    make(
        plan,
        names(plan),
        all(plan),
        (_, _, bytes) -> {
          kept.add(bytes);
          copies.add(copy(bytes.duplicate()));
        });

    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.get(i).isReadOnly()).isTrue();
      assertThat(copy(kept.get(i))).isEqualTo(copies.get(i));
    }
  }

  @Test
  default void refusesWhatThePlanDoesNotHave() {
    Plan plan = plan();
    var shelf = new Shelf();
    var unknown = new RenditionName("0123456789abcdef");
    var partlyUnknown = new HashSet<>(names(plan));
    partlyUnknown.add(unknown);
    int segments = plan.timeline().segments();

    assertThatIllegalArgumentException().isThrownBy(() -> make(plan, Set.of(), all(plan), shelf));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(plan, partlyUnknown, all(plan), shelf));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make(plan, names(plan), SegmentRange.of(segments), shelf));
    assertThat(shelf.order).isEmpty();
  }

  private List<Rendition> prepared() {
    return transcoder().prepare(film().source(), film().timeline(), film().recipes());
  }

  private Plan plan() {
    List<Rendition> renditions = prepared();
    return new Plan(
        new PlanId(film().source().value()),
        film().source(),
        film().timeline(),
        renditions.stream().filter(made -> made.recipe() instanceof Recipe.Video).toList(),
        renditions.stream().filter(made -> made.recipe() instanceof Recipe.Audio).toList());
  }

  private Making make(Plan plan, Set<RenditionName> wanted, SegmentRange range, SegmentSink sink) {
    return transcoder().make(plan, wanted, range, Urgency.BACKGROUND, sink);
  }

  private static SegmentRange all(Plan plan) {
    return new SegmentRange(0, plan.timeline().segments() - 1);
  }

  private static Set<RenditionName> names(Plan plan) {
    return plan.renditions().stream().map(Rendition::name).collect(Collectors.toSet());
  }

  private static byte[] copy(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }

  /// Keeps what it is given, and wants so many segments.
  final class Shelf implements SegmentSink {
    private final Map<RenditionName, List<Integer>> order = new LinkedHashMap<>();
    private final Map<RenditionName, Map<Integer, byte[]>> bytes = new LinkedHashMap<>();
    private int wanted = Integer.MAX_VALUE;
    private int lost;

    private Shelf() {}

    @Override
    public void framesLost(RenditionName rendition, int segment, int frames) {
      lost += frames;
    }

    @Override
    public void take(RenditionName rendition, int segment, ByteBuffer made) {
      order.computeIfAbsent(rendition, _ -> new ArrayList<>()).add(segment);
      bytes.computeIfAbsent(rendition, _ -> new LinkedHashMap<>()).put(segment, copy(made));
    }

    @Override
    public boolean stillWanted() {
      return count() < wanted;
    }

    private int count() {
      return order.values().stream().mapToInt(List::size).sum();
    }

    private byte[] get(Rendition rendition, int segment) {
      byte[] made = bytes.getOrDefault(rendition.name(), Map.of()).get(segment);
      assertThat(made).as("segment %d", segment).isNotNull();
      return made == null ? new byte[0] : made;
    }
  }
}
