package origin.domain.timeline;

import java.util.List;

/// What the prober found out about a source that has a moving picture.
///
/// @param container FFmpeg's name of the format, such as `mov,mp4,m4a,3gp,3g2,mj2`
/// @param video the first moving picture; cover art does not count
/// @param audio all sound tracks, in the order of the source; none for a silent film
public record SourceFacts(String container, VideoTrack video, List<AudioTrack> audio) {

  public SourceFacts {
    audio = List.copyOf(audio);
  }

  /// What of this can be relied on before the end is known: that sound goes on without a hole, and
  /// how much the pictures need where they need most, is left open.
  public SourceFacts leavingTheEndOpen() {
    return new SourceFacts(
        container,
        video.ofUnknownPeak(),
        audio.stream().map(AudioTrack::ofUnknownPackets).toList());
  }
}
