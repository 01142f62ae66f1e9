package origin.http.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import origin.http.ChannelName;

/// A video as the API shows it.
///
/// @param publishedAt `null` while it is neither public nor unlisted
/// @param playback present from state `playable` on
/// @param problem present where it failed or lost a rung
record VideoBody(
    String id,
    String title,
    String description,
    List<String> tags,
    String visibility,
    boolean downloadable,
    String state,
    long durationMs,
    Instant createdAt,
    @Nullable Instant publishedAt,
    ChannelName channel,
    long views,
    long likes,
    long dislikes,
    long comments,
    List<ChapterBody> chapters,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlaybackBody playback,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProblemBody problem) {

  /// Where a player begins.
  record PlaybackBody(
      String hls,
      String dash,
      String poster,
      List<PictureBody> posters,
      @Nullable String storyboard,
      List<CaptionBody> captions,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String original) {}

  /// A picture in one size.
  ///
  /// @param longest pixels of the longer side
  record PictureBody(int longest, String src) {}

  /// A part of the video that has a name.
  record ChapterBody(long startMs, String title) {}

  /// Captions in one language.
  record CaptionBody(String language, String label, String src) {}

  /// Why a video failed, or what it lost.
  ///
  /// @param canRetry whether trying again with the same file may help
  record ProblemBody(String code, String detail, boolean canRetry) {}
}
