package origin.memory.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoAccess;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.publishing.Videos;
import origin.ports.work.After;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// Videos in a map. Changes are serialised by the in-memory transactions, so finding to change is
/// finding.
public final class InMemoryVideos implements Videos {
  private static final Comparator<After> NEWEST_FIRST =
      Comparator.comparing(After::at).thenComparing(After::id).reversed();

  private final Table<VideoId, Video> kept;

  /// An empty collection that takes part in transactions.
  public InMemoryVideos(InMemoryTransactions transactions) {
    this.kept = Table.in(transactions);
  }

  @Override
  public Optional<Video> find(VideoId id) {
    return kept.get(id);
  }

  @Override
  public Optional<Video> findToChange(VideoId id) {
    return find(id);
  }

  @Override
  public void keep(Video video) {
    kept.put(video.id(), video);
  }

  @Override
  public void erase(VideoId id) {
    kept.remove(id);
  }

  @Override
  public List<Video.Watchable> playableOf(ChannelId channel) {
    return kept.rows().stream()
        .filter(video -> video.card().channel().equals(channel))
        .filter(video -> video instanceof Video.Playable || video instanceof Video.Arriving)
        .map(Video.Watchable.class::cast)
        .sorted(Comparator.comparing(InMemoryVideos::created, NEWEST_FIRST.reversed()))
        .limit(PageRequest.MOST)
        .toList();
  }

  @Override
  public Optional<Video.Watchable> ofPlan(PlanId plan) {
    return kept.rows().stream()
        .filter(Video.Watchable.class::isInstance)
        .map(Video.Watchable.class::cast)
        .filter(video -> video.plan().equals(plan))
        .findFirst();
  }

  @Override
  public Page<Video> latest(PageRequest page) {
    return page(VideoAccess::isListed, InMemoryVideos::published, page);
  }

  @Override
  public Page<Video> latestOf(ChannelId channel, PageRequest page) {
    Predicate<Video> ofChannel = video -> video.card().channel().equals(channel);
    return page(ofChannel.and(VideoAccess::isListed), InMemoryVideos::published, page);
  }

  @Override
  public Page<Video> allOf(Set<ChannelId> channels, PageRequest page) {
    return page(video -> channels.contains(video.card().channel()), InMemoryVideos::created, page);
  }

  /// All videos in every state.
  public List<Video> all() {
    return kept.rows();
  }

  /// The same as a list in pages, newest first by creation.
  public Page<Video> all(PageRequest page) {
    return page(_ -> true, InMemoryVideos::created, page);
  }

  List<Video> everything() {
    return List.copyOf(kept.rows());
  }

  private Page<Video> page(
      Predicate<Video> wanted, Function<Video, After> place, PageRequest request) {
    List<Video> fetched =
        kept.rows().stream()
            .filter(wanted)
            .filter(
                video ->
                    request
                        .after()
                        .map(after -> NEWEST_FIRST.compare(place.apply(video), after) > 0)
                        .orElse(true))
            .sorted(Comparator.comparing(place, NEWEST_FIRST))
            .limit(request.limit() + 1L)
            .toList();
    return Page.cut(fetched, request.limit(), place);
  }

  private static After published(Video video) {
    Instant at = video.card().publication().publishedAt().orElseThrow();
    return new After(at, video.id().value());
  }

  private static After created(Video video) {
    return new After(video.card().createdAt(), video.id().value());
  }
}
