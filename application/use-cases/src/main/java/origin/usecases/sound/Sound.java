package origin.usecases.sound;

import origin.ports.publishing.Videos;
import origin.ports.sound.LoudnessMeter;
import origin.ports.sound.Loudnesses;
import origin.ports.transcoding.Plans;
import origin.usecases.publishing.FindVideo;

/// Everything the world may ask about the sound of videos.
public final class Sound {
  private final Needs needs;

  /// What the feature needs of the world.
  ///
  /// @param videos all videos
  /// @param plans what is made of them
  /// @param meter listens
  /// @param loudnesses keeps what was heard
  /// @param findVideo finds videos for somebody
  public record Needs(
      Videos videos,
      Plans plans,
      LoudnessMeter meter,
      Loudnesses loudnesses,
      FindVideo findVideo) {}

  /// @param needs what it is built on
  public Sound(Needs needs) {
    this.needs = needs;
  }

  /// Measures loudness.
  public MeasureLoudness measureLoudness() {
    return new MeasuringLoudness(needs);
  }

  /// Tells what can be heard.
  public DescribeSound describeSound() {
    return new DescribingSound(needs);
  }
}
