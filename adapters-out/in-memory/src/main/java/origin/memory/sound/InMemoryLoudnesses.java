package origin.memory.sound;

import java.util.HashMap;
import java.util.Map;
import origin.domain.publishing.VideoId;
import origin.domain.sound.Loudness;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.publishing.Videos;
import origin.ports.sound.Loudnesses;

/// Loudness in a map.
public final class InMemoryLoudnesses implements Loudnesses {
  private final Videos videos;
  private final Table<VideoId, Map<Integer, Loudness>> kept;

  /// An empty collection that takes part in transactions.
  ///
  /// @param videos without which nothing is kept
  public InMemoryLoudnesses(InMemoryTransactions transactions, Videos videos) {
    this.videos = videos;
    this.kept = Table.in(transactions);
  }

  @Override
  public void keep(VideoId video, int track, Loudness loudness) {
    if (videos.find(video).isPresent()) {
      Map<Integer, Loudness> all = new HashMap<>(of(video));
      all.putIfAbsent(track, loudness);
      kept.put(video, Map.copyOf(all));
    }
  }

  @Override
  public Map<Integer, Loudness> of(VideoId video) {
    if (videos.find(video).isEmpty()) {
      kept.remove(video);
    }
    return kept.get(video).orElse(Map.of());
  }
}
