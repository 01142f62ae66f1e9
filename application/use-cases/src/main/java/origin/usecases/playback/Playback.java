package origin.usecases.playback;

import java.time.InstantSource;
import origin.domain.playback.MakingAllowance;
import origin.ports.captions.ShownCaptions;
import origin.ports.playback.MediaTokens;
import origin.ports.publishing.PublicSpells;
import origin.ports.publishing.Videos;
import origin.ports.timeline.SourceFiles;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Segments;
import origin.usecases.publishing.NoteWatching;
import origin.usecases.transcoding.FindPlan;

/// Everything the world may ask about watching. One for a process: it remembers what it looked up
/// lately.
public final class Playback {
  private final FindMedia findMedia;
  private final AddressMedia addressMedia;
  private final ClaimMaking claimMaking;

  /// What watching needs of the world.
  ///
  /// @param spells the markers of what is public
  /// @param tokens signed permissions for what is not
  /// @param segments what is stored
  /// @param pictures what is stored
  /// @param captions what is shown
  /// @param videos tell whose originals may be had
  /// @param sources the originals
  /// @param findPlan finds plans
  /// @param noteWatching is told of whoever begins to watch
  /// @param allowance how many segments one address may have made
  /// @param clock tells when permissions end and what is paid off
  public record Needs(
      PublicSpells spells,
      MediaTokens tokens,
      Segments segments,
      Pictures pictures,
      ShownCaptions captions,
      Videos videos,
      SourceFiles sources,
      FindPlan findPlan,
      NoteWatching noteWatching,
      MakingAllowance allowance,
      InstantSource clock) {}

  /// @param needs what it is built on
  public Playback(Needs needs) {
    var grants = new Grants(needs.spells, needs.tokens, needs.clock);
    this.findMedia =
        new Finding(
            grants,
            needs.findPlan,
            needs.noteWatching,
            needs.segments,
            needs.pictures,
            needs.captions,
            new Originals(needs.videos, needs.sources));
    this.addressMedia = new Addressing(needs.tokens, needs.clock);
    this.claimMaking = new ClaimingMaking(needs.allowance, needs.clock);
  }

  /// Finds what lies at an address.
  public FindMedia findMedia() {
    return findMedia;
  }

  /// Tells where a video's media is.
  public AddressMedia addressMedia() {
    return addressMedia;
  }

  /// Bounds what an address may have made.
  public ClaimMaking claimMaking() {
    return claimMaking;
  }
}
