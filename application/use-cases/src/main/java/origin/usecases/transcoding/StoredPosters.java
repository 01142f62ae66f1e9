package origin.usecases.transcoding;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.Pictures;

/// The posters that a video can choose from.
public final class StoredPosters {
  private static final Comparator<PosterId> OWN_LAST =
      Comparator.comparing(PosterId::isOwn).thenComparing(PosterId::value);

  private final Pictures pictures;

  StoredPosters(Pictures pictures) {
    this.pictures = pictures;
  }

  /// Those that are stored in every size.
  ///
  /// @param plan whose posters
  /// @return frames of the film first, then what was handed in
  public List<PosterId> of(PlanId plan) {
    var stored = pictures.stored(plan);
    return stored.stream()
        .flatMap(
            name ->
                name instanceof PictureName.Poster(var poster, var _)
                    ? Stream.of(poster)
                    : Stream.<PosterId>empty())
        .distinct()
        .filter(poster -> names(poster).allMatch(stored::contains))
        .sorted(OWN_LAST)
        .toList();
  }

  /// Removes what was handed in earlier: one such picture is kept at a time.
  ///
  /// @param plan whose posters
  /// @param kept the one to stay
  public void removeOwnBut(PlanId plan, PosterId kept) {
    of(plan).stream()
        .filter(poster -> poster.isOwn() && !poster.equals(kept))
        .flatMap(StoredPosters::names)
        .forEach(name -> pictures.remove(plan, name));
  }

  /// Gives a plan the posters of another, so that what was chosen stays chosen.
  ///
  /// @param from whose posters
  /// @param to a plan of the same source
  void copy(PlanId from, PlanId to) {
    of(from).stream()
        .flatMap(StoredPosters::names)
        .forEach(
            name ->
                pictures
                    .open(from, name)
                    .ifPresent(content -> pictures.put(to, name, Jpeg.of(content))));
  }

  private static Stream<PictureName> names(PosterId poster) {
    return Stream.of(PosterSize.values()).map(size -> new PictureName.Poster(poster, size));
  }
}
