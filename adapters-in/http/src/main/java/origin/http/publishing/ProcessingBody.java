package origin.http.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import origin.http.publishing.VideoBody.ProblemBody;

/// How far a video is.
///
/// @param fraction while uploading the part of the bytes that is here, from `playable` on the part
///   of all segments to be made that is stored, 0 in between; three digits, so that it does not
///   change with every byte
/// @param sentence what is happening, for people
/// @param renditions empty until the plan is made
/// @param problem present where the video failed or lost a rung
record ProcessingBody(
    String videoId,
    String state,
    double fraction,
    String sentence,
    List<RenditionBody> renditions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProblemBody problem) {

  /// How far one rendition is, in segments; what is on demand is made when somebody watches it.
  record RenditionBody(String name, String kind, int stored, int total, boolean onDemand) {}

  /// Whether nothing will change any more.
  boolean isFinal() {
    return state.equals("ready") || state.equals("failed");
  }
}
