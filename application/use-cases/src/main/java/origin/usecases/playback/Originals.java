package origin.usecases.playback;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import origin.domain.playback.FileKind;
import origin.domain.playback.FileName;
import origin.domain.publishing.Downloads;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.Videos;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceMissing;
import origin.ports.timeline.SourceReading;
import origin.ports.timeline.SourceUnavailable;
import origin.ports.transcoding.MediaStoreBroken;

/// Opens originals that their creators let others have. What a creator says counts at once: it is
/// looked up each time.
final class Originals {
  private final Videos videos;
  private final SourceFiles sources;

  Originals(Videos videos, SourceFiles sources) {
    this.videos = videos;
    this.sources = sources;
  }

  /// Tells whether there is one to be had.
  static boolean maySave(Video.Watchable video) {
    return switch (video) {
      case Video.Arriving _ -> false;
      case Video.Playable _, Video.Ready _ -> video.card().downloads() == Downloads.ALLOWED;
    };
  }

  Optional<FindMedia.Outcome> find(PlanId plan) {
    return videos.ofPlan(plan).filter(Originals::maySave).flatMap(this::open);
  }

  private Optional<FindMedia.Outcome> open(Video.Watchable video) {
    try {
      SourceReading reading = sources.open(video.source());
      return Optional.of(download(video, reading));
    } catch (SourceMissing gone) {
      return Optional.empty();
    } catch (SourceUnavailable broken) {
      throw new MediaStoreBroken("an original cannot be read", broken);
    }
  }

  private static FindMedia.Outcome download(Video.Watchable video, SourceReading reading) {
    try {
      Title title = video.card().details().title();
      FileName name = FileName.of(title, FileKind.of(beginning(reading)));
      return new FindMedia.Outcome.Download(name, new OriginalContent(video.source(), reading));
    } catch (RuntimeException broken) {
      reading.close();
      throw broken;
    }
  }

  private static byte[] beginning(SourceReading reading) {
    ByteBuffer bytes = ByteBuffer.allocate(FileKind.BEGINNING);
    return Arrays.copyOf(bytes.array(), reading.read(bytes, 0));
  }
}
