package origin.memory.upkeep;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RunLease;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.ports.upkeep.Census;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// Asks the collections in memory.
public final class InMemoryCensus implements Census {
  private final InMemoryVideos videos;
  private final InMemoryRunLeases leases;

  /// @param videos all videos
  /// @param leases all leases
  public InMemoryCensus(InMemoryVideos videos, InMemoryRunLeases leases) {
    this.videos = videos;
    this.leases = leases;
  }

  @Override
  public Page<Video> videos(PageRequest page) {
    return videos.all(page);
  }

  @Override
  public Set<SourceId> sourcesInUse(Set<SourceId> asked) {
    return inUse(asked, video -> sourceOf(video).stream());
  }

  @Override
  public Set<PlanId> plansInUse(Set<PlanId> asked) {
    return inUse(
        asked,
        video ->
            switch (video) {
              case Video.Watchable watchable -> Stream.of(watchable.plan());
              case Video.Processing processing -> Stream.of(PlanId.of(processing.source()));
              case Video.Unmakeable unmakeable -> Stream.of(unmakeable.plan());
              case Video.Draft _, Video.Uploading _, Video.Refused _, Video.GivenUp _ ->
                  Stream.empty();
            });
  }

  @Override
  public Set<Spell> spellsInUse(Set<Spell> asked) {
    return inUse(asked, video -> video.card().publication().spell().stream());
  }

  @Override
  public List<RunLease> leasesOver(Instant when) {
    return leases.all().stream().filter(lease -> !lease.isLive(when)).toList();
  }

  private <T> Set<T> inUse(Set<T> asked, Function<Video, Stream<T>> needed) {
    return videos.all().stream()
        .flatMap(needed)
        .filter(asked::contains)
        .collect(toUnmodifiableSet());
  }

  private static Optional<SourceId> sourceOf(Video video) {
    return switch (video) {
      case Video.Draft _, Video.Uploading _, Video.Refused _ -> Optional.empty();
      case Video.Processing processing -> Optional.of(processing.source());
      case Video.Watchable watchable -> Optional.of(watchable.source());
      case Video.GivenUp givenUp -> Optional.of(givenUp.source());
      case Video.Unmakeable unmakeable -> Optional.of(unmakeable.source());
    };
  }
}
