package origin.usecases.publishing;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Description;
import origin.domain.publishing.Downloads;
import origin.domain.publishing.Tags;
import origin.domain.publishing.Title;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;

/// Changes a video's words, who may see it and who may have its file.
@FunctionalInterface
public interface EditVideo {
  /// Changes what is given and leaves the rest. A visibility takes effect at once when the video
  /// can be played, else as soon as it can.
  ///
  /// @param actor who asks
  /// @param id names the video
  /// @param changes what to change
  /// @return the changed video, or why not
  Outcome edit(Actor actor, VideoId id, Changes changes);

  /// What to change; an empty part stays as it is.
  ///
  /// @param title another title
  /// @param description another description
  /// @param tags other tags
  /// @param visibility who may see it from now on
  /// @param downloads whether they may have its file from now on
  record Changes(
      Optional<Title> title,
      Optional<Description> description,
      Optional<Tags> tags,
      Optional<Visibility> visibility,
      Optional<Downloads> downloads) {}

  /// What came of it.
  sealed interface Outcome {
    /// It is changed.
    ///
    /// @param now the video and its channel as they are now
    record Edited(Published now) implements Outcome {}

    /// There is none, or none that this person knows of.
    record NotFound() implements Outcome {}

    /// The person sees it but may not change it.
    record NotYours() implements Outcome {}
  }
}
