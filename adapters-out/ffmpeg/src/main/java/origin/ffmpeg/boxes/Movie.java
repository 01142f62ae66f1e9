package origin.ffmpeg.boxes;

import java.util.List;

/// What the head of an ISO base media file says.
///
/// @param fragmented whether samples lie in fragments, so that the head does not list them all
/// @param quickTime whether the file says it is a QuickTime movie
/// @param tracks those that are moving pictures or sound and can be read, in the order of the file
public record Movie(boolean fragmented, boolean quickTime, List<Track> tracks) {

  public Movie {
    tracks = List.copyOf(tracks);
  }
}
