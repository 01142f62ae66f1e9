package origin.usecases.publishing;

import java.time.Duration;
import java.time.Instant;
import origin.domain.publishing.VideoId;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// What stands around the pictures of a video and is made of its plan: posters, captions, the text
/// within the file, loudness.
final class Accompaniment {
  /// Nobody waits for it, and listening to a long film takes from those who wait to watch.
  private static final Duration LOUDNESS_AFTER = Duration.ofSeconds(20);

  private Accompaniment() {}

  /// Has all of it made, in the running transaction; what is there already is left as it is.
  ///
  /// @param now what can wait is counted from here
  static void askFor(Jobs jobs, VideoId video, Instant now) {
    jobs.enqueue(new Job.MakePoster(video));
    jobs.enqueue(new Job.ShowCaptions(video));
    jobs.enqueue(new Job.ReadEmbeddedText(video));
    jobs.enqueueAt(new Job.MeasureLoudness(video), now.plus(LOUDNESS_AFTER));
  }
}
