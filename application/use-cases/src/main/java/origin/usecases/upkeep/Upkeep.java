package origin.usecases.upkeep;

import java.time.InstantSource;
import origin.ports.captions.Captions;
import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.PublicSpells;
import origin.ports.publishing.Videos;
import origin.ports.publishing.Viewings;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.RunLeases;
import origin.ports.transcoding.Segments;
import origin.ports.upkeep.Census;
import origin.ports.upkeep.Inspector;
import origin.ports.upkeep.MediaInventory;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;
import origin.ports.work.Agenda;
import origin.usecases.transcoding.MakingPolicy;

/// Everything the world may ask about the state of what is stored.
public final class Upkeep {
  private final Needs needs;

  /// What looking after things needs of the world.
  ///
  /// @param census all videos, and who counts on what
  /// @param videos one video
  /// @param uploads all uploads
  /// @param bytes where uploaded originals are
  /// @param plans keeps plans
  /// @param segments keeps segments
  /// @param pictures keeps posters and storyboards
  /// @param captions all captions as they are recorded
  /// @param shown the captions that players find
  /// @param lost keeps what turned out impossible to make
  /// @param spells the markers that make media public
  /// @param viewings tells what may have been evicted
  /// @param leases keeps who is at work on what
  /// @param inventory what lies in the media store
  /// @param agenda what is yet to be done
  /// @param inspector tells whether bytes are right
  /// @param policy what is made before anybody asks
  /// @param clock tells the time
  public record Needs(
      Census census,
      Videos videos,
      Uploads uploads,
      UploadBytes bytes,
      Plans plans,
      Segments segments,
      Pictures pictures,
      Captions captions,
      ShownCaptions shown,
      LostRenditions lost,
      PublicSpells spells,
      Viewings viewings,
      RunLeases leases,
      MediaInventory inventory,
      Agenda agenda,
      Inspector inspector,
      MakingPolicy policy,
      InstantSource clock) {}

  /// @param needs what it is built on
  public Upkeep(Needs needs) {
    this.needs = needs;
  }

  /// Looks at everything.
  public Examine examine() {
    return told -> new Examination(needs, told).run();
  }
}
