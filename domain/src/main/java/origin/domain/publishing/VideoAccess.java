package origin.domain.publishing;

import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.channels.Channel;

/// Decides who may do what to a video. The only place that does: for its data, its media and all
/// that is derived from them.
public final class VideoAccess {
  private VideoAccess() {}

  /// May this person know of the video and watch it? Who has its address is taken to know an
  /// unlisted one.
  ///
  /// @param actor who asks
  /// @param video the video
  /// @param channel the channel that publishes it
  /// @return true when they may
  public static boolean maySee(Actor actor, Video video, Channel channel) {
    return isOut(video) || mayChange(actor, video, channel) || holds(actor, Role.MODERATOR);
  }

  /// May the video stand in lists that everybody sees?
  ///
  /// @param video the video
  /// @return true when it may
  public static boolean isListed(Video video) {
    return isOut(video) && video.card().publication().visibility() == Visibility.PUBLIC;
  }

  /// May this person change or delete the video?
  ///
  /// @param actor who asks
  /// @param video the video
  /// @param channel the channel that publishes it
  /// @return true when they may
  public static boolean mayChange(Actor actor, Video video, Channel channel) {
    if (!video.card().channel().equals(channel.id())) {
      throw new IllegalArgumentException("another channel's video");
    }
    return actor instanceof Actor.SignedIn person
        && (person.viewer().equals(channel.owner()) || person.is(Role.ADMIN));
  }

  private static boolean isOut(Video video) {
    return video instanceof Video.Watchable && video.card().publication().isOut();
  }

  private static boolean holds(Actor actor, Role role) {
    return actor instanceof Actor.SignedIn person && (person.is(role) || person.is(Role.ADMIN));
  }
}
