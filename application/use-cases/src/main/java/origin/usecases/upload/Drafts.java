package origin.usecases.upload;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.Handle;
import origin.domain.publishing.Card;
import origin.domain.publishing.Description;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Tags;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.upload.Metadata;
import origin.ports.channels.Channels;
import origin.ports.work.Ids;

/// Makes draft videos of what clients tell.
final class Drafts {
  private final Channels channels;
  private final Ids ids;
  private final InstantSource clock;

  Drafts(Channels channels, Ids ids, InstantSource clock) {
    this.channels = channels;
    this.ids = ids;
    this.clock = clock;
  }

  /// What came of the words.
  sealed interface Drafting {
    record Drafted(Video.Draft video) implements Drafting {}

    record Unclear(String why) implements Drafting {}

    record NoChannel(Optional<String> wanted) implements Drafting {}
  }

  Drafting draft(ViewerId owner, Metadata metadata) {
    Optional<Channel> channel = channel(owner, metadata.text("channel"));
    if (channel.isEmpty()) {
      return new Drafting.NoChannel(metadata.text("channel"));
    }
    try {
      return new Drafting.Drafted(
          new Video.Draft(
              new Card(
                  new VideoId(ids.next()),
                  channel.get().id(),
                  details(metadata),
                  Publication.wished(visibility(metadata)),
                  clock.instant())));
    } catch (IllegalArgumentException notAVideo) {
      return new Drafting.Unclear(String.valueOf(notAVideo.getMessage()));
    }
  }

  /// The channel that was asked for by id or handle, else the first the person opened.
  private Optional<Channel> channel(ViewerId owner, Optional<String> wanted) {
    List<Channel> own = channels.ownedBy(owner);
    return own.stream()
        .filter(channel -> wanted.map(name -> isCalled(channel, name)).orElse(true))
        .findFirst();
  }

  private static boolean isCalled(Channel channel, String name) {
    return channel.id().value().equals(name)
        || Handle.parse(name).filter(channel.handle()::equals).isPresent();
  }

  private static Details details(Metadata metadata) {
    return new Details(
        metadata.text("title").map(Title::new).orElseGet(() -> titleOfFile(metadata)),
        metadata.text("description").map(Description::new).orElse(Description.NONE),
        Tags.NONE);
  }

  private static Title titleOfFile(Metadata metadata) {
    return Title.fromFileName(metadata.text("filename").or(() -> metadata.text("name")).orElse(""));
  }

  private static Visibility visibility(Metadata metadata) {
    return metadata.text("visibility").map(Drafts::visibility).orElse(Visibility.PRIVATE);
  }

  private static Visibility visibility(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "public" -> Visibility.PUBLIC;
      case "unlisted" -> Visibility.UNLISTED;
      case "private" -> Visibility.PRIVATE;
      default -> throw new IllegalArgumentException("visibility is public, unlisted or private");
    };
  }
}
