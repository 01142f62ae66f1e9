package origin.http.sound;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import origin.domain.sound.Loudness;
import origin.domain.timeline.Language;
import origin.usecases.sound.DescribeSound;

/// What can be heard of a video, as the API shows it.
///
/// @param leftOut how many tracks of the uploaded file are not there
record SoundBody(List<TrackBody> tracks, int leftOut) {

  /// One track.
  ///
  /// @param language `null` where the file does not say
  /// @param loudness `null` until it is measured
  record TrackBody(
      String name,
      @Nullable String language,
      String purpose,
      boolean preferred,
      List<Integer> channels,
      @Nullable LoudnessBody loudness) {}

  /// How loud a track is, and what a player does about it.
  record LoudnessBody(double integratedLufs, double truePeakDbtp, double gainDb) {}

  static SoundBody of(DescribeSound.Outcome.Described described) {
    return new SoundBody(
        described.tracks().stream().map(SoundBody::of).toList(), described.leftOut());
  }

  private static TrackBody of(DescribeSound.Track track) {
    var label = track.track().label();
    return new TrackBody(
        track.name(),
        label.language().map(Language::tag).orElse(null),
        label.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        track.preferred(),
        track.channels(),
        track.loudness().map(SoundBody::of).orElse(null));
  }

  private static LoudnessBody of(Loudness loudness) {
    return new LoudnessBody(loudness.integrated(), loudness.truePeak(), tenths(loudness.gain()));
  }

  /// Downwards, so that no peak is brought above the ceiling by it.
  private static double tenths(double gain) {
    return Math.floor(gain * 10 + 1e-6) / 10;
  }
}
