package origin.memory.captions;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.VideoId;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.captions.EmbeddedTexts;
import origin.ports.captions.Findings;
import origin.ports.publishing.Videos;

/// Findings in a map. Those of videos that are gone are not found.
public final class InMemoryEmbeddedTexts implements EmbeddedTexts {
  private final InMemoryTransactions transactions;
  private final Table<VideoId, Findings> kept;
  private final Videos videos;

  /// An empty collection that takes part in transactions.
  ///
  /// @param videos tells which videos there are
  public InMemoryEmbeddedTexts(InMemoryTransactions transactions, Videos videos) {
    this.transactions = transactions;
    this.kept = Table.in(transactions);
    this.videos = videos;
  }

  @Override
  public boolean add(VideoId video, Findings findings) {
    return transactions.run(
        () -> {
          boolean first = kept.get(video).isEmpty();
          if (first) {
            kept.put(video, findings);
          }
          return first;
        });
  }

  @Override
  public Optional<Findings> find(VideoId video) {
    return videos.find(video).flatMap(_ -> kept.get(video));
  }

  @Override
  public Map<VideoId, Chapters> chapters(Set<VideoId> wanted) {
    return wanted.stream()
        .filter(video -> !chapters(video).list().isEmpty())
        .collect(toUnmodifiableMap(Function.identity(), this::chapters));
  }

  private Chapters chapters(VideoId video) {
    return find(video).map(Findings::chapters).orElse(Chapters.NONE);
  }
}
