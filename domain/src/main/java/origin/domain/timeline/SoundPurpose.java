package origin.domain.timeline;

/// What a sound track is there for.
public enum SoundPurpose {
  /// The film's own sound, in whatever language.
  PROGRAMME,
  /// Somebody talks about the film.
  COMMENTARY,
  /// The film's sound with a voice that tells what is seen.
  DESCRIPTION,
  /// The film's sound with speech made easier to follow.
  CLEAR_SPEECH
}
