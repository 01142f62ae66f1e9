package origin.usecases.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.playback.CaptionPlaylist;
import origin.domain.playback.DashManifest;
import origin.domain.playback.HlsMaster;
import origin.domain.playback.HlsPlaylist;
import origin.domain.playback.MediaFile;
import origin.domain.playback.MediaPath;
import origin.domain.playback.StoryboardMap;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Storyboard;
import origin.ports.captions.ShownCaptions;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;
import origin.usecases.publishing.NoteWatching;
import origin.usecases.transcoding.FindPlan;

/// Opens the grant, then looks what lies at the name. A stored segment is found even without its
/// plan, which only tells what kind of segment it is.
final class Finding implements FindMedia {
  private final Grants grants;
  private final FindPlan plans;
  private final NoteWatching watching;
  private final Segments segments;
  private final Pictures pictures;
  private final ShownCaptions captions;
  private final Originals originals;

  Finding(
      Grants grants,
      FindPlan plans,
      NoteWatching watching,
      Segments segments,
      Pictures pictures,
      ShownCaptions captions,
      Originals originals) {
    this.grants = grants;
    this.plans = plans;
    this.watching = watching;
    this.segments = segments;
    this.pictures = pictures;
    this.captions = captions;
    this.originals = originals;
  }

  @Override
  public Outcome find(MediaPath path) {
    return switch (grants.open(path.grant())) {
      case Grants.Opening.Opens(var plan) ->
          find(plan, path.file()).orElseGet(Outcome.Missing::new);
      case Grants.Opening.OpensNothing() -> new Outcome.Missing();
      case Grants.Opening.Ended() -> new Outcome.Expired();
    };
  }

  private Optional<Outcome> find(PlanId plan, MediaFile file) {
    return switch (file) {
      case MediaFile.Master() ->
          begun(plan)
              .map(
                  found -> text(MediaKind.PLAYLIST, HlsMaster.of(found.plan(), captions.of(plan))));
      case MediaFile.Manifest() ->
          begun(plan).map(found -> listing(found, MediaKind.MANIFEST, manifest(found)));
      case MediaFile.Picture(var picture) ->
          pictures.open(plan, picture).map(stored -> new Outcome.Found(MediaKind.PICTURE, stored));
      case MediaFile.Storyboard() ->
          plans.find(plan).map(found -> text(MediaKind.STORYBOARD, storyboard(found.plan())));
      case MediaFile.Original() -> originals.find(plan);
      case MediaFile.CaptionList(var caption) ->
          plans
              .find(plan)
              .filter(_ -> isListed(plan, caption))
              .map(found -> text(MediaKind.PLAYLIST, CaptionPlaylist.of(found.plan(), caption)));
      case MediaFile.CaptionText(var caption) ->
          captions.open(plan, caption).map(text -> new Outcome.Found(MediaKind.CAPTION, text));
      case MediaFile.MediaPlaylist(var rendition) ->
          plans.find(plan).flatMap(found -> playlist(found, rendition));
      case MediaFile.Init(var rendition) ->
          plans.find(plan).flatMap(found -> found.plan().rendition(rendition)).map(Finding::init);
      case MediaFile.Segment(var rendition, var index) ->
          segment(new SegmentName(plan, rendition, index));
    };
  }

  /// Players begin with a master playlist or a manifest, and caches keep these for seconds only.
  private Optional<Offer> begun(PlanId id) {
    Optional<Offer> offer = plans.find(id);
    offer.ifPresent(_ -> watching.watched(id));
    return offer;
  }

  private String manifest(Offer offer) {
    List<CaptionTrack> tracks = captions.of(offer.plan().id());
    return !offer.isGrowing() && hasStoryboard(offer.plan())
        ? DashManifest.withStoryboard(offer, tracks)
        : DashManifest.of(offer, tracks);
  }

  private String storyboard(Plan plan) {
    return hasStoryboard(plan) ? StoryboardMap.of(plan) : StoryboardMap.EMPTY;
  }

  private boolean hasStoryboard(Plan plan) {
    return pictures.stored(plan.id()).containsAll(Storyboard.of(plan).names());
  }

  private boolean isListed(PlanId plan, CaptionName caption) {
    return captions.of(plan).stream().anyMatch(track -> track.name().equals(caption));
  }

  private static Optional<Outcome> playlist(Offer offer, RenditionName name) {
    return offer
        .plan()
        .rendition(name)
        .map(rendition -> listing(offer, MediaKind.PLAYLIST, HlsPlaylist.of(offer, rendition)));
  }

  private static Outcome init(Rendition rendition) {
    MediaKind kind =
        switch (rendition.recipe()) {
          case Recipe.Video _ -> MediaKind.VIDEO_INIT;
          case Recipe.Audio _ -> MediaKind.AUDIO_INIT;
        };
    return new Outcome.Found(kind, Content.of(rendition.init().bytes()));
  }

  /// A stored segment is delivered even where no plan lists it any more; then as a picture's, as
  /// most are.
  private Optional<Outcome> segment(SegmentName name) {
    Optional<Offer> offer = plans.find(name.plan());
    Optional<MediaKind> listed =
        offer.flatMap(found -> found.plan().rendition(name.rendition())).map(Finding::segmentKind);
    MediaKind kind = listed.orElse(MediaKind.VIDEO_SEGMENT);
    Optional<Outcome> stored = segments.open(name).map(content -> new Outcome.Found(kind, content));
    return stored.or(
        () ->
            offer
                .filter(found -> found.hasSegment(name.index()))
                .flatMap(_ -> listed)
                .map(_ -> new Outcome.Unmade(kind, name)));
  }

  private static MediaKind segmentKind(Rendition rendition) {
    return switch (rendition.recipe()) {
      case Recipe.Video _ -> MediaKind.VIDEO_SEGMENT;
      case Recipe.Audio _ -> MediaKind.AUDIO_SEGMENT;
    };
  }

  private static Outcome listing(Offer offer, MediaKind kind, String text) {
    return offer.isGrowing()
        ? new Outcome.Growing(kind, Content.of(text.getBytes(UTF_8)))
        : text(kind, text);
  }

  private static Outcome text(MediaKind kind, String text) {
    return new Outcome.Found(kind, Content.of(text.getBytes(UTF_8)));
  }
}
