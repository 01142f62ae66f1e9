package origin.http.publishing;

import java.util.List;
import origin.http.Required;

/// A picture that can stand for a video, as the API shows it to the video's owner.
///
/// @param id names it
/// @param own whether the creator handed it in
/// @param chosen whether it stands for the video now
/// @param sizes where it is, the smallest first
record PosterBody(String id, boolean own, boolean chosen, List<VideoBody.PictureBody> sizes) {

  /// All that a video has.
  record Listed(List<PosterBody> items) {}

  /// What `PUT /api/v1/videos/{videoId}/poster` takes.
  record Choice(@Required String id) {}
}
