package origin.contracts.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.ports.publishing.Videos;
import origin.ports.transcoding.RunLeases;
import origin.ports.upkeep.Census;
import origin.ports.work.After;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// The promises of [Census].
public interface CensusContract {
  /// The day on which these tests play.
  Instant DAY = Instant.parse("2026-03-01T12:00:00Z");

  /// Why videos of these tests fail.
  Problem PROBLEM = new Problem("a-problem", "It could not be done.");

  /// The adapter under test.
  Census census();

  /// The videos that it counts.
  Videos videos();

  /// The leases that it counts.
  RunLeases leases();

  /// A channel that videos may belong to.
  ChannelId channel();

  @Test
  default void listsVideosInEveryStatePageByPage() {
    Video draft = new Video.Draft(card(0));
    Video processing = processing(1);
    Video ready = playable(2).complete();
    List.of(draft, processing, ready).forEach(videos()::keep);

    List<Video> listed = new ArrayList<>();
    Optional<After> place = Optional.empty();
    do {
      Page<Video> page = census().videos(new PageRequest(1, place));
      listed.addAll(page.items());
      place = page.next();
    } while (place.isPresent());

    assertThat(listed).containsSubsequence(ready, processing, draft);
  }

  @Test
  default void knowsWhichSourcesAreKept() {
    Video.Processing processing = processing(0);
    Video.Playable playable = playable(1);
    Video.GivenUp givenUp = processing(2).giveUp(PROBLEM);
    Video.Unmakeable unmakeable = playable(3).fail(PROBLEM);
    Video.Refused refused = processing(4).fail(PROBLEM);
    List.of(processing, playable, givenUp, unmakeable, refused).forEach(videos()::keep);

    assertThat(
            census()
                .sourcesInUse(
                    Set.of(
                        processing.source(),
                        playable.source(),
                        givenUp.source(),
                        unmakeable.source(),
                        refused.source(),
                        source())))
        .containsExactlyInAnyOrder(
            processing.source(), playable.source(), givenUp.source(), unmakeable.source());
    assertThat(census().sourcesInUse(Set.of())).isEmpty();
  }

  @Test
  default void knowsWhichPlansAreKeptOrAboutToBe() {
    Video.Processing processing = processing(0);
    Video.Playable playable = playable(1);
    Video.Unmakeable unmakeable = playable(2).fail(PROBLEM);
    Video.GivenUp givenUp = processing(3).giveUp(PROBLEM);
    List.of(processing, playable, unmakeable, givenUp).forEach(videos()::keep);
    PlanId toCome = PlanId.of(processing.source());

    assertThat(
            census()
                .plansInUse(
                    Set.of(
                        toCome,
                        playable.plan(),
                        PlanId.of(playable.source()),
                        unmakeable.plan(),
                        PlanId.of(givenUp.source()))))
        .containsExactlyInAnyOrder(toCome, playable.plan(), unmakeable.plan());
  }

  @Test
  default void knowsWhichSpellsRun() {
    Spell running = new Spell(anyId());
    Spell over = new Spell(anyId());
    Video.Watchable isPublic = playable(0).show(Visibility.PUBLIC, DAY, running);
    Video.Watchable isPrivate =
        playable(1)
            .show(Visibility.PUBLIC, DAY, over)
            .show(Visibility.PRIVATE, DAY, new Spell(anyId()));
    videos().keep(isPublic);
    videos().keep(isPrivate);

    assertThat(census().spellsInUse(Set.of(running, over))).containsExactly(running);
  }

  @Test
  default void listsTheLeasesThatHadRunOutByATime() {
    RunLease over = lease(DAY);
    RunLease live = lease(DAY.plusSeconds(1));
    leases().keep(over);
    leases().keep(live);

    assertThat(census().leasesOver(DAY)).contains(over).doesNotContain(live);
    assertThat(census().leasesOver(DAY.plusSeconds(1))).contains(over, live);
  }

  private Card card(int age) {
    return new Card(
        new VideoId(anyId()),
        channel(),
        Details.titled(new Title("A video")),
        Publication.wished(Visibility.PRIVATE),
        DAY.plusSeconds(age));
  }

  private Video.Processing processing(int age) {
    return new Video.Draft(card(age)).begin().complete(source());
  }

  private Video.Playable playable(int age) {
    return new Video.Playable(card(age), source(), new PlanId(anyId()), Duration.ofSeconds(60));
  }

  private static RunLease lease(Instant until) {
    return new RunLease(
        new LeaseId(anyId()),
        new PlanId(anyId()),
        new Run(new SegmentRange(0, 3), Set.of(ExamplePlans.SMALL.name())),
        Optional.empty(),
        1,
        until.minusSeconds(30),
        until,
        Optional.empty());
  }

  private static SourceId source() {
    return new SourceId(anyId());
  }

  private static String anyId() {
    return UUID.randomUUID().toString();
  }
}
