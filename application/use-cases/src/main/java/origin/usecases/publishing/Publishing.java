package origin.usecases.publishing;

import java.time.InstantSource;
import origin.ports.channels.Channels;
import origin.ports.publishing.PublicSpells;
import origin.ports.publishing.Videos;
import origin.ports.transcoding.LostRenditions;
import origin.ports.work.Ids;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;

/// The publishing feature: hands out its driving ports, each change in a transaction of its own.
public final class Publishing {
  private final Transactions transactions;
  private final Shelf shelf;
  private final Editing editing;
  private final Deleting deleting;
  private final Retrying retrying;
  private final PublicSpells spells;

  /// Builds the feature on what it asks of the world.
  ///
  /// @param transactions makes changes whole
  /// @param videos all videos
  /// @param channels all channels
  /// @param spells the markers that make media public
  /// @param lost what turned out impossible to make
  /// @param jobs work for later
  /// @param ids makes new names
  /// @param clock tells the time
  public Publishing(
      Transactions transactions,
      Videos videos,
      Channels channels,
      PublicSpells spells,
      LostRenditions lost,
      Jobs jobs,
      Ids ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.spells = spells;
    this.shelf = new Shelf(videos, channels);
    SpellEnds ends = new SpellEnds(transactions, spells, jobs);
    this.editing = new Editing(videos, shelf, spells, ends, ids, clock);
    this.deleting = new Deleting(videos, shelf, jobs, ends);
    this.retrying = new Retrying(videos, shelf, lost, spells, jobs, ids, clock);
  }

  /// Finds one video.
  ///
  /// @return the driving port
  public FindVideo findVideo() {
    return shelf::find;
  }

  /// Lists what everybody may see.
  ///
  /// @return the driving port
  public ListVideos listVideos() {
    return shelf::latest;
  }

  /// Lists what a channel shows.
  ///
  /// @return the driving port
  public ListChannelVideos listChannelVideos() {
    return shelf::ofChannel;
  }

  /// Lists a creator's own videos.
  ///
  /// @return the driving port
  public ListOwnVideos listOwnVideos() {
    return shelf::own;
  }

  /// Changes a video.
  ///
  /// @return the driving port
  public EditVideo editVideo() {
    return (actor, id, changes) -> transactions.run(() -> editing.edit(actor, id, changes));
  }

  /// Deletes a video.
  ///
  /// @return the driving port
  public DeleteVideo deleteVideo() {
    return (actor, id) -> transactions.run(() -> deleting.delete(actor, id));
  }

  /// Tries again to make a video that failed.
  ///
  /// @return the driving port
  public RetryVideo retryVideo() {
    return (actor, id) -> transactions.run(() -> retrying.retry(actor, id));
  }

  /// Ends a spell of being public.
  ///
  /// @return the driving port
  public EndSpell endSpell() {
    return spells::close;
  }
}
