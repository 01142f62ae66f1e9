package origin.domain.publishing;

import java.time.Instant;
import java.util.Optional;

/// Who is meant to see a video, and since when they can.
///
/// Before the video can be played, the visibility is what the creator wishes; nobody else sees it
/// yet.
///
/// @param visibility who is meant to see it
/// @param publishedAt when it could first be seen by others; empty while it never could
/// @param spell the spell of being public that is running; present only while it is public and can
///   be played
public record Publication(
    Visibility visibility, Optional<Instant> publishedAt, Optional<Spell> spell) {
  /// @throws IllegalArgumentException when a spell runs for a video that is not public or never was
  ///   published
  public Publication {
    if (spell.isPresent() && (visibility != Visibility.PUBLIC || publishedAt.isEmpty())) {
      throw new IllegalArgumentException("only a public, published video has a spell");
    }
  }

  /// A video that nobody has seen yet.
  ///
  /// @param visibility who is meant to see it once it can be played
  /// @return its publication
  public static Publication wished(Visibility visibility) {
    return new Publication(visibility, Optional.empty(), Optional.empty());
  }

  /// Tells whether others than the owner can see the video now, provided that it can be played.
  ///
  /// @return true when it is published and not private
  public boolean isOut() {
    return publishedAt.isPresent() && visibility != Visibility.PRIVATE;
  }

  Publication respelled(Spell fresh) {
    return new Publication(visibility, publishedAt, spell.map(_ -> fresh));
  }

  Publication wish(Visibility wanted) {
    return wished(wanted);
  }

  /// The first publication date is kept however often the visibility changes; a running spell goes
  /// on only from public to public.
  Publication show(Visibility wanted, Instant at, Spell fresh) {
    return switch (wanted) {
      case PRIVATE -> new Publication(wanted, publishedAt, Optional.empty());
      case UNLISTED ->
          new Publication(wanted, Optional.of(publishedAt.orElse(at)), Optional.empty());
      case PUBLIC ->
          new Publication(
              wanted, Optional.of(publishedAt.orElse(at)), Optional.of(spell.orElse(fresh)));
    };
  }
}
