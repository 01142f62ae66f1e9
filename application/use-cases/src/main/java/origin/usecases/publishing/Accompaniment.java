package origin.usecases.publishing;

import origin.domain.publishing.VideoId;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// What stands around the pictures of a video and is made of its plan: posters, captions, the text
/// within the file, loudness.
final class Accompaniment {
  private Accompaniment() {}

  /// Has all of it made, in the running transaction; what is there already is left as it is.
  static void askFor(Jobs jobs, VideoId video) {
    jobs.enqueue(new Job.MakePoster(video));
    jobs.enqueue(new Job.ShowCaptions(video));
    jobs.enqueue(new Job.ReadEmbeddedText(video));
    jobs.enqueue(new Job.MeasureLoudness(video));
  }
}
