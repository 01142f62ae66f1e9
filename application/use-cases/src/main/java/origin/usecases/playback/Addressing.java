package origin.usecases.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import origin.domain.playback.Grant;
import origin.domain.playback.MediaFile;
import origin.domain.playback.MediaPath;
import origin.domain.publishing.Video;
import origin.ports.playback.MediaTokens;

/// Gives a public video the addresses of its spell, and any other one addresses that end.
final class Addressing implements AddressMedia {
  /// Long enough for a long film with a night in between.
  private static final Duration LIFE = Duration.ofHours(12);

  private final MediaTokens tokens;
  private final InstantSource clock;

  Addressing(MediaTokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Addresses of(Video.Watchable video) {
    Grant grant =
        video
            .card()
            .publication()
            .spell()
            .<Grant>map(Grant.Open::new)
            .orElseGet(() -> new Grant.Signed(tokens.issue(video.id(), video.plan(), until())));
    return new Addresses(
        new MediaPath(grant, new MediaFile.Master()),
        new MediaPath(grant, new MediaFile.Manifest()),
        new MediaPath(grant, new MediaFile.Poster()));
  }

  /// Whole hours, so that somebody who comes back soon is given the same addresses and the
  /// browser's cache serves.
  private Instant until() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(LIFE).plus(Duration.ofHours(1));
  }
}
