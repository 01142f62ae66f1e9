package origin.memory.captions;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.LanguageTag;
import origin.domain.publishing.VideoId;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.captions.Captions;
import origin.ports.publishing.Videos;

/// Captions in a map. Those of videos that are gone are not found.
public final class InMemoryCaptions implements Captions {
  private final Table<Key, Caption> kept;
  private final Videos videos;

  /// An empty collection that takes part in transactions.
  ///
  /// @param videos tells which videos there are
  public InMemoryCaptions(InMemoryTransactions transactions, Videos videos) {
    this.kept = Table.in(transactions);
    this.videos = videos;
  }

  @Override
  public void keep(VideoId video, Caption caption) {
    kept.put(new Key(video, caption.language()), caption);
  }

  @Override
  public Optional<Caption> find(VideoId video, LanguageTag language) {
    return videos.find(video).flatMap(_ -> kept.get(new Key(video, language)));
  }

  @Override
  public void remove(VideoId video, LanguageTag language) {
    kept.remove(new Key(video, language));
  }

  @Override
  public List<Caption> of(VideoId video) {
    return videos.find(video).isEmpty()
        ? List.of()
        : kept.byKey().entrySet().stream()
            .filter(row -> row.getKey().video().equals(video))
            .map(Map.Entry::getValue)
            .sorted(Comparator.comparing(caption -> caption.language().value()))
            .toList();
  }

  @Override
  public Map<VideoId, List<CaptionTrack>> tracks(Set<VideoId> wanted) {
    return wanted.stream()
        .filter(video -> !of(video).isEmpty())
        .collect(
            toUnmodifiableMap(
                Function.identity(), video -> of(video).stream().map(Caption::track).toList()));
  }

  private record Key(VideoId video, LanguageTag language) {}
}
