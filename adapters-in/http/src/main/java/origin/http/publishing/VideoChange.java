package origin.http.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import origin.domain.publishing.Description;
import origin.domain.publishing.Tags;
import origin.domain.publishing.Title;
import origin.http.Problem;
import origin.http.Problem.FieldProblem;
import origin.http.Refused;
import origin.usecases.publishing.EditVideo;

/// What `PATCH /api/v1/videos/{videoId}` takes; what is left out stays as it is.
record VideoChange(
    @Nullable String title,
    @Nullable String description,
    @Nullable List<String> tags,
    @Nullable String visibility,
    @Nullable Boolean downloadable) {

  /// The changes, all fields checked at once.
  EditVideo.Changes changes() {
    List<FieldProblem> problems = new ArrayList<>();
    EditVideo.Changes changes =
        new EditVideo.Changes(
            read("title", title, Title::new, problems),
            read("description", description, Description::new, problems),
            read("tags", tags, Tags::new, problems),
            read("visibility", visibility, WireNames::visibility, problems),
            Optional.ofNullable(downloadable).map(WireNames::downloads));
    if (!problems.isEmpty()) {
      throw new Refused(Problem.invalidFields(problems));
    }
    if (isEmpty()) {
      throw new Refused(Problem.invalidRequest("Nothing is named that should change."));
    }
    return changes;
  }

  private boolean isEmpty() {
    return title == null
        && description == null
        && tags == null
        && visibility == null
        && downloadable == null;
  }

  private static <T, R> Optional<R> read(
      String field, @Nullable T given, Function<T, R> value, List<FieldProblem> problems) {
    if (given == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(value.apply(given));
    } catch (IllegalArgumentException refused) {
      problems.add(new FieldProblem(field, sentence(refused)));
      return Optional.empty();
    }
  }

  /// The domain says what is wrong in words; here they become a sentence.
  private static String sentence(IllegalArgumentException refused) {
    String words = String.valueOf(refused.getMessage());
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
