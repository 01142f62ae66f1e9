package origin.usecases.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import origin.domain.accounts.Actor;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.Handle;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoAccess;
import origin.domain.publishing.VideoId;
import origin.ports.channels.Channels;
import origin.ports.publishing.Videos;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// Finds and lists videos together with their channels.
final class Shelf {
  private final Videos videos;
  private final Channels channels;

  Shelf(Videos videos, Channels channels) {
    this.videos = videos;
    this.channels = channels;
  }

  FindVideo.Outcome find(Actor actor, VideoId id) {
    return seen(actor, videos.find(id))
        .<FindVideo.Outcome>map(
            found ->
                new FindVideo.Outcome.Found(
                    found, VideoAccess.mayChange(actor, found.video(), found.channel())))
        .orElseGet(FindVideo.Outcome.NotFound::new);
  }

  /// What of a found video this person gets to see.
  Optional<Published> seen(Actor actor, Optional<Video> video) {
    return video
        .map(found -> new Published(found, channelOf(found)))
        .filter(found -> VideoAccess.maySee(actor, found.video(), found.channel()));
  }

  Page<Published> latest(PageRequest request) {
    Page<Video> page = videos.latest(request);
    Set<ChannelId> wanted =
        page.items().stream()
            .map(video -> video.card().channel())
            .collect(Collectors.toUnmodifiableSet());
    return together(page, channels.findAll(wanted));
  }

  ListChannelVideos.Outcome ofChannel(Handle handle, PageRequest request) {
    return channels
        .findByHandle(handle)
        .<ListChannelVideos.Outcome>map(
            channel ->
                new ListChannelVideos.Outcome.Listed(
                    videos
                        .latestOf(channel.id(), request)
                        .map(video -> new Published(video, channel))))
        .orElseGet(ListChannelVideos.Outcome.NoSuchChannel::new);
  }

  ListOwnVideos.Outcome own(Actor actor, PageRequest request) {
    return switch (actor) {
      case Actor.Guest _ -> new ListOwnVideos.Outcome.SignInFirst();
      case Actor.SignedIn person -> {
        List<Channel> owned = channels.ownedBy(person.viewer());
        Set<ChannelId> ids =
            owned.stream().map(Channel::id).collect(Collectors.toUnmodifiableSet());
        yield new ListOwnVideos.Outcome.Listed(together(videos.allOf(ids, request), owned));
      }
    };
  }

  /// A video whose channel was erased between the two look-ups is left out.
  private static Page<Published> together(Page<Video> page, List<Channel> channels) {
    Map<ChannelId, Channel> byId =
        channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
    return new Page<>(
        page.items().stream()
            .flatMap(
                video ->
                    Optional.ofNullable(byId.get(video.card().channel())).stream()
                        .map(channel -> new Published(video, channel)))
            .toList(),
        page.next());
  }

  private Channel channelOf(Video video) {
    return channels
        .find(video.card().channel())
        .orElseThrow(() -> new IllegalStateException("video " + video.id() + " has no channel"));
  }
}
