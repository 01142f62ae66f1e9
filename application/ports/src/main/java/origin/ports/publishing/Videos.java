package origin.ports.publishing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// The collection of all videos.
///
/// Videos are values: what is changed and not kept is not changed. All of it takes part in the
/// running transaction; without one each call is a transaction of its own. When the store cannot be
/// reached, every method throws the adapter's own unchecked exception and nothing is changed.
public interface Videos {
  /// Finds a video.
  ///
  /// @param id names it
  /// @return the video as last kept; empty when there is none or it was erased
  Optional<Video> find(VideoId id);

  /// Finds a video in order to change it: nobody else gets it this way until the transaction ends,
  /// so that no change made meanwhile is lost.
  ///
  /// @param id names it
  /// @return the video as last kept; empty when there is none or it was erased
  Optional<Video> findToChange(VideoId id);

  /// Keeps a video as it is now, a new one or a changed one.
  ///
  /// @param video what to keep
  void keep(Video video);

  /// Erases a video; erasing one that is not there changes nothing.
  ///
  /// @param id names it
  void erase(VideoId id);

  /// Videos of one channel that are playable and no more, those among them that still arrive, the
  /// oldest first by creation, equal ones by id: those that something may still be made of.
  ///
  /// @param channel the channel
  /// @return at most [PageRequest#MOST] of them
  List<Video.Watchable> playableOf(ChannelId channel);

  /// Finds the video whose media is made by a plan.
  ///
  /// @param plan names the plan
  /// @return the video as last kept; empty when none is made by it, or not any more
  Optional<Video.Watchable> ofPlan(PlanId plan);

  /// Videos that everybody may see listed ([VideoAccess#isListed]), newest publication first, equal
  /// ones by id downwards. The cursor is the publication date and id of the last one.
  ///
  /// @param page how many, and after which
  /// @return one page
  Page<Video> latest(PageRequest page);

  /// The same of one channel.
  ///
  /// @param channel the channel
  /// @param page how many, and after which
  /// @return one page
  Page<Video> latestOf(ChannelId channel, PageRequest page);

  /// All videos of some channels in every state, newest first by creation, equal ones by id
  /// downwards. The cursor is the creation date and id of the last one.
  ///
  /// @param channels the channels; none gives an empty page
  /// @param page how many, and after which
  /// @return one page
  Page<Video> allOf(Set<ChannelId> channels, PageRequest page);
}
