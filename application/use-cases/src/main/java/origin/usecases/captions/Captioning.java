package origin.usecases.captions;

import origin.ports.captions.Captions;
import origin.ports.captions.EmbeddedTextReader;
import origin.ports.captions.EmbeddedTexts;
import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.Videos;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;
import origin.usecases.publishing.FindVideo;

/// The captions feature: hands out its driving ports, each change in a transaction of its own.
public final class Captioning {
  private final Needs needs;
  private final Changing changing;
  private final Telling telling;
  private final Showing showing;

  /// What captions need of the world.
  ///
  /// @param transactions makes changes whole
  /// @param videos all videos
  /// @param captions all captions
  /// @param embedded what was found in the files of videos
  /// @param reader looks into these files
  /// @param shown what players are told
  /// @param jobs work for later
  /// @param findVideo decides who may see and change a video
  public record Needs(
      Transactions transactions,
      Videos videos,
      Captions captions,
      EmbeddedTexts embedded,
      EmbeddedTextReader reader,
      ShownCaptions shown,
      Jobs jobs,
      FindVideo findVideo) {}

  /// @param needs what it is built on
  public Captioning(Needs needs) {
    this.needs = needs;
    this.showing = new Showing(needs);
    this.changing = new Changing(needs, showing);
    this.telling = new Telling(needs);
  }

  /// Takes captions.
  public PutCaption putCaption() {
    return changing::put;
  }

  /// Removes captions.
  public RemoveCaption removeCaption() {
    return (actor, video, language) ->
        needs.transactions().run(() -> changing.remove(actor, video, language));
  }

  /// Hands out captions.
  public ReadCaption readCaption() {
    return telling::read;
  }

  /// Lists captions.
  public ListCaptions listCaptions() {
    return telling::list;
  }

  /// Tells the text of videos.
  public TellText tellText() {
    return telling::of;
  }

  /// Takes over what stands in files.
  public ReadEmbeddedText readEmbeddedText() {
    return new TakingOver(needs, showing);
  }

  /// Brings the media store up to date.
  public ShowCaptions showCaptions() {
    return showing;
  }
}
