package origin.usecases.upkeep;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Storyboard;
import origin.domain.upkeep.Flaw;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.upkeep.Inspector;
import origin.ports.work.Job;

/// Looks at the still pictures of a video: the posters that its creator chooses from, and the
/// sheets of its storyboard.
final class OneGallery {
  private final Upkeep.Needs needs;

  OneGallery(Upkeep.Needs needs) {
    this.needs = needs;
  }

  /// @param whole whether everything that is made of the video should be there by now
  void examine(
      Video.Watchable video,
      Plan plan,
      boolean whole,
      Inspector.Inspection inspection,
      Notes notes) {
    notes.addWhatStays(
        again -> {
          posters(video, again);
          sheets(plan, whole, again);
          needs
              .pictures()
              .stored(plan.id())
              .forEach(name -> damaged(plan.id(), name, inspection, again));
        });
  }

  /// The job is asked for first: once it is done, the posters are there. What still arrives, or is
  /// still to be looked at as a whole, has none yet.
  private void posters(Video.Watchable video, Notes notes) {
    boolean isToCome =
        video instanceof Video.Arriving
            || needs.agenda().holds(new Job.PlanVideo(video.id()))
            || needs.agenda().holds(new Job.MakePoster(video.id()));
    Set<PictureName> stored = needs.pictures().stored(video.plan());
    Set<PosterId> surplus = surplus(video, stored);
    sizesOf(surplus, stored)
        .forEach(
            name -> notes.add(Flaw.PICTURE_SURPLUS, ObjectNames.picture(video.plan(), name), ""));
    if (!isToCome) {
      expected(video, stored, surplus)
          .filter(name -> !stored.contains(name))
          .forEach(
              name -> notes.add(Flaw.POSTER_MISSING, ObjectNames.picture(video.plan(), name), ""));
    }
  }

  /// What is shown, and every other one that can be chosen, in all sizes.
  private static Stream<PictureName> expected(
      Video.Watchable video, Set<PictureName> stored, Set<PosterId> surplus) {
    Set<PosterId> posters = new LinkedHashSet<>();
    posters.add(shown(video));
    posters.addAll(posters(stored));
    posters.removeAll(surplus);
    return posters.stream().flatMap(OneGallery::names);
  }

  private static PosterId shown(Video.Watchable video) {
    return video.card().poster().orElse(PosterId.FIRST);
  }

  private static List<PosterId> posters(Set<PictureName> stored) {
    return stored.stream()
        .flatMap(
            name ->
                name instanceof PictureName.Poster(var poster, var _)
                    ? Stream.of(poster)
                    : Stream.<PosterId>empty())
        .distinct()
        .sorted(Comparator.comparing(PosterId::value))
        .toList();
  }

  private static Stream<PictureName> names(PosterId poster) {
    return Stream.of(PosterSize.values()).map(size -> new PictureName.Poster(poster, size));
  }

  /// One picture of a creator's own is kept, in all sizes: that which is shown, or else one to go
  /// back to.
  private static Set<PosterId> surplus(Video.Watchable video, Set<PictureName> stored) {
    List<PosterId> own = posters(stored).stream().filter(PosterId::isOwn).toList();
    Optional<PosterId> kept =
        own.contains(shown(video))
            ? Optional.of(shown(video))
            : own.stream().filter(poster -> names(poster).allMatch(stored::contains)).findFirst();
    Set<PosterId> surplus = new LinkedHashSet<>(own);
    kept.ifPresent(surplus::remove);
    return surplus;
  }

  private static Stream<PictureName> sizesOf(Set<PosterId> posters, Set<PictureName> stored) {
    return stored.stream()
        .filter(
            name ->
                name instanceof PictureName.Poster(var poster, var _) && posters.contains(poster));
  }

  /// Sheets are made when the smallest picture is stored, just before a video is ready; where that
  /// one was lost there are none.
  private void sheets(Plan plan, boolean whole, Notes notes) {
    Storyboard layout = Storyboard.of(plan);
    Set<PictureName> stored = needs.pictures().stored(plan.id());
    if (whole && !isLost(plan)) {
      layout.names().stream()
          .filter(name -> !stored.contains(name))
          .forEach(
              name -> notes.add(Flaw.STORYBOARD_MISSING, ObjectNames.picture(plan.id(), name), ""));
    }
    stored.stream()
        .filter(name -> name instanceof PictureName.Sheet && !layout.names().contains(name))
        .forEach(name -> notes.add(Flaw.PICTURE_SURPLUS, ObjectNames.picture(plan.id(), name), ""));
  }

  private boolean isLost(Plan plan) {
    return needs.lost().of(plan.id()).containsKey(Storyboard.renditionOf(plan).name());
  }

  /// One that was removed meanwhile has no flaw.
  private void damaged(
      PlanId plan, PictureName name, Inspector.Inspection inspection, Notes notes) {
    Flaw flaw =
        switch (name) {
          case PictureName.Poster _ -> Flaw.POSTER_DAMAGED;
          case PictureName.Sheet _ -> Flaw.STORYBOARD_DAMAGED;
        };
    flaw(plan, name, inspection)
        .ifPresent(detail -> notes.add(flaw, ObjectNames.picture(plan, name), detail));
  }

  private Optional<String> flaw(PlanId plan, PictureName name, Inspector.Inspection inspection) {
    try {
      return needs
          .pictures()
          .open(plan, name)
          .flatMap(content -> inspection.ofPicture(name, Reading.all(content)));
    } catch (MediaStoreBroken unreadable) {
      return Optional.of("cannot be read: " + unreadable.getMessage());
    }
  }
}
