package origin.usecases.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import origin.domain.playback.Grant;
import origin.domain.playback.MediaFile;
import origin.domain.playback.MediaPath;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
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
    Grant grant = grant(video);
    return new Addresses(
        new MediaPath(grant, new MediaFile.Master()),
        new MediaPath(grant, new MediaFile.Manifest()),
        poster(grant, video.card().poster().orElse(PosterId.FIRST), PosterSize.LARGE),
        video.card().poster().map(poster -> posters(grant, poster)).orElseGet(Map::of),
        storyboard(grant, video),
        Optional.of(new MediaPath(grant, new MediaFile.Original()))
            .filter(_ -> Originals.maySave(video)));
  }

  @Override
  public Map<PosterSize, MediaPath> posters(Video.Watchable video, PosterId poster) {
    return posters(grant(video), poster);
  }

  private Grant grant(Video.Watchable video) {
    return video
        .card()
        .publication()
        .spell()
        .<Grant>map(Grant.Open::new)
        .orElseGet(() -> new Grant.Signed(tokens.issue(video.id(), video.plan(), until())));
  }

  private static Map<PosterSize, MediaPath> posters(Grant grant, PosterId poster) {
    Map<PosterSize, MediaPath> posters = new EnumMap<>(PosterSize.class);
    for (PosterSize size : PosterSize.values()) {
      posters.put(size, poster(grant, poster, size));
    }
    return posters;
  }

  private static MediaPath poster(Grant grant, PosterId poster, PosterSize size) {
    return new MediaPath(grant, new MediaFile.Picture(new PictureName.Poster(poster, size)));
  }

  /// It is made last before a video is ready.
  private static Optional<MediaPath> storyboard(Grant grant, Video.Watchable video) {
    return switch (video) {
      case Video.Ready _ -> Optional.of(new MediaPath(grant, new MediaFile.Storyboard()));
      case Video.Arriving _, Video.Playable _ -> Optional.empty();
    };
  }

  /// Whole hours, so that somebody who comes back soon is given the same addresses and the
  /// browser's cache serves.
  private Instant until() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS).plus(LIFE).plus(Duration.ofHours(1));
  }
}
