package origin.usecases.playback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.contracts.captions.ExampleCaptions;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.accounts.ClientAddress;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionTrack;
import origin.domain.channels.ChannelId;
import origin.domain.playback.CaptionPlaylist;
import origin.domain.playback.DashManifest;
import origin.domain.playback.Grant;
import origin.domain.playback.HlsMaster;
import origin.domain.playback.HlsPlaylist;
import origin.domain.playback.MakingAllowance;
import origin.domain.playback.MediaFile;
import origin.domain.playback.MediaPath;
import origin.domain.playback.MediaToken;
import origin.domain.playback.StoryboardMap;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Downloads;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Storyboard;
import origin.memory.playback.InMemoryMediaTokens;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.timeline.InMemorySourceFiles;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.work.InMemoryTransactions;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.SegmentName;

class PlaybackTest {
  private static final PictureName POSTER =
      new PictureName.Poster(PosterId.FIRST, PosterSize.SMALL);
  private static final Jpeg JPEG = new Jpeg(new byte[] {(byte) 0xff, (byte) 0xd8});
  private static final Plan PLAN = ExamplePlans.plan("plan-1", 10);
  private static final Rendition SMALL = ExamplePlans.SMALL;
  private static final Caption CAPTION = ExampleCaptions.caption("en", "Hello");
  private static final Spell SPELL = new Spell("spell-spell-spell");
  private static final Grant OPEN = new Grant.Open(SPELL);

  private Instant now = Instant.parse("2026-05-01T12:34:56Z");
  private final InMemoryMedia media = new InMemoryMedia();
  private final InMemoryPublicSpells spells = new InMemoryPublicSpells();
  private final InMemoryVideos videos = new InMemoryVideos(new InMemoryTransactions());
  private final InMemorySourceFiles sources = new InMemorySourceFiles();
  private final List<PlanId> watched = new ArrayList<>();
  private final Playback playback =
      new Playback(
          new Playback.Needs(
              spells,
              new InMemoryMediaTokens(this::now),
              media.segments(),
              media.pictures(),
              media.captions(),
              videos,
              sources,
              id -> media.plans().find(id).map(plan -> new Offer(plan, media.extents().of(id))),
              watched::add,
              new MakingAllowance(2, Duration.ofSeconds(1)),
              this::now));

  @BeforeEach
  void makeItPublic() {
    media.plans().keep(PLAN);
    spells.open(SPELL, PLAN.id());
  }

  @Test
  void aPublicVideosAddressesAreThoseOfItsSpell() {
    AddressMedia.Addresses addresses = playback.addressMedia().of(video(Visibility.PUBLIC));

    assertThat(addresses.hls().text()).isEqualTo("/media/p/spell-spell-spell/master.m3u8");
    assertThat(addresses.dash().text()).isEqualTo("/media/p/spell-spell-spell/manifest.mpd");
    assertThat(addresses.poster().text()).isEqualTo("/media/p/spell-spell-spell/poster-1-1280.jpg");
    assertThat(addresses.posters()).isEmpty();
    assertThat(addresses.storyboard()).isEmpty();
  }

  @Test
  void aPosterIsToldInEverySizeOnceThereIsOne() {
    Video.Watchable video = video(Visibility.PUBLIC).represent(new PosterId("2"));

    AddressMedia.Addresses addresses = playback.addressMedia().of(video);

    assertThat(addresses.posters()).containsOnlyKeys(PosterSize.values());
    assertThat(addresses.posters().get(PosterSize.LARGE)).isEqualTo(addresses.poster());
    assertThat(addresses.poster().text()).isEqualTo("/media/p/spell-spell-spell/poster-2-1280.jpg");
  }

  @Test
  void whatStillArrivesIsListedAsFarAsItCameAndNoFurther() {
    media.extents().extend(PLAN.id(), 1);
    MediaPath playlist = path(new MediaFile.MediaPlaylist(SMALL.name()));

    FindMedia.Outcome outcome = playback.findMedia().find(playlist);
    assertThat(outcome).isInstanceOf(FindMedia.Outcome.Growing.class);
    assertThat(new String(bytes(((FindMedia.Outcome.Growing) outcome).content()), UTF_8))
        .isEqualTo(HlsPlaylist.of(Offer.beginning(PLAN, 1), SMALL));
    assertThat(playback.findMedia().find(path(new MediaFile.Segment(SMALL.name(), 0))))
        .isInstanceOf(FindMedia.Outcome.Unmade.class);
    assertThat(playback.findMedia().find(path(new MediaFile.Segment(SMALL.name(), 1))))
        .isInstanceOf(FindMedia.Outcome.Missing.class);

    media.extents().complete(PLAN.id());
    assertThat(text(playlist)).isEqualTo(HlsPlaylist.of(PLAN, SMALL));
  }

  @Test
  void anyOtherVideosAddressesEndWithinADay() {
    MediaPath hls = playback.addressMedia().of(video(Visibility.UNLISTED)).hls();

    assertThat(text(hls)).isEqualTo(HlsMaster.of(PLAN, List.of()));
    now = now.plus(Duration.ofHours(12));
    assertThat(text(hls)).isEqualTo(HlsMaster.of(PLAN, List.of()));
    now = now.plus(Duration.ofHours(1));
    assertThat(playback.findMedia().find(hls)).isEqualTo(new FindMedia.Outcome.Expired());
  }

  @Test
  void whoComesBackSoonIsGivenTheSameAddresses() {
    AddressMedia.Addresses first = playback.addressMedia().of(video(Visibility.PRIVATE));
    now = now.plusSeconds(60);

    assertThat(playback.addressMedia().of(video(Visibility.PRIVATE))).isEqualTo(first);
  }

  @Test
  void playlistsAndManifestAreThoseOfThePlan() {
    assertThat(text(path(new MediaFile.Master()))).isEqualTo(HlsMaster.of(PLAN, List.of()));
    assertThat(text(path(new MediaFile.Manifest()))).isEqualTo(DashManifest.of(PLAN, List.of()));
    assertThat(text(path(new MediaFile.MediaPlaylist(SMALL.name()))))
        .isEqualTo(HlsPlaylist.of(PLAN, SMALL));
  }

  @Test
  void theManifestTellsOfTheStoryboardOnceAllOfItIsStored() {
    Storyboard.of(PLAN).names().forEach(sheet -> media.pictures().put(PLAN.id(), sheet, JPEG));

    assertThat(text(path(new MediaFile.Manifest())))
        .isEqualTo(DashManifest.withStoryboard(Offer.whole(PLAN), List.of()));
  }

  @Test
  void captionsAreListedAsLongAsTheyAreShown() {
    CaptionTrack track = CAPTION.track();
    media.captions().show(PLAN.id(), List.of(CAPTION));

    assertThat(text(path(new MediaFile.Master()))).isEqualTo(HlsMaster.of(PLAN, List.of(track)));
    assertThat(text(path(new MediaFile.Manifest())))
        .isEqualTo(DashManifest.of(PLAN, List.of(track)));
    assertThat(text(path(new MediaFile.CaptionList(track.name()))))
        .isEqualTo(CaptionPlaylist.of(PLAN, track.name()));
    assertThat(text(path(new MediaFile.CaptionText(track.name())))).isEqualTo(CAPTION.text());

    media.captions().show(PLAN.id(), List.of());

    assertThat(text(path(new MediaFile.Master()))).isEqualTo(HlsMaster.of(PLAN, List.of()));
    assertThat(playback.findMedia().find(path(new MediaFile.CaptionList(track.name()))))
        .isEqualTo(new FindMedia.Outcome.Missing());
    assertThat(playback.findMedia().find(path(new MediaFile.CaptionText(track.name()))))
        .isEqualTo(new FindMedia.Outcome.Missing());
  }

  @Test
  void everyKindOfFileIsTold() {
    media.segments().put(new SegmentName(PLAN.id(), SMALL.name(), 0), ByteBuffer.allocate(3));
    media
        .segments()
        .put(new SegmentName(PLAN.id(), ExamplePlans.SOUND.name(), 0), ByteBuffer.allocate(3));
    media.pictures().put(PLAN.id(), POSTER, JPEG);
    media.captions().show(PLAN.id(), List.of(CAPTION));

    assertThat(kind(new MediaFile.CaptionList(CAPTION.track().name())))
        .contains(MediaKind.PLAYLIST);
    assertThat(kind(new MediaFile.CaptionText(CAPTION.track().name()))).contains(MediaKind.CAPTION);
    assertThat(kind(new MediaFile.Master())).contains(MediaKind.PLAYLIST);
    assertThat(kind(new MediaFile.MediaPlaylist(SMALL.name()))).contains(MediaKind.PLAYLIST);
    assertThat(kind(new MediaFile.Manifest())).contains(MediaKind.MANIFEST);
    assertThat(kind(new MediaFile.Picture(POSTER))).contains(MediaKind.PICTURE);
    assertThat(kind(new MediaFile.Storyboard())).contains(MediaKind.STORYBOARD);
    assertThat(kind(new MediaFile.Init(SMALL.name()))).contains(MediaKind.VIDEO_INIT);
    assertThat(kind(new MediaFile.Init(ExamplePlans.SOUND.name()))).contains(MediaKind.AUDIO_INIT);
    assertThat(kind(new MediaFile.Segment(SMALL.name(), 0))).contains(MediaKind.VIDEO_SEGMENT);
    assertThat(kind(new MediaFile.Segment(ExamplePlans.SOUND.name(), 0)))
        .contains(MediaKind.AUDIO_SEGMENT);
  }

  @Test
  void whoTakesAMasterPlaylistOrAManifestBeginsToWatch() {
    kind(new MediaFile.Init(SMALL.name()));
    kind(new MediaFile.Picture(POSTER));
    assertThat(watched).isEmpty();

    kind(new MediaFile.Master());
    kind(new MediaFile.Manifest());
    assertThat(watched).containsExactly(PLAN.id(), PLAN.id());
  }

  @Test
  void aStoryboardIsAddressedOnceTheVideoIsReady() {
    Video.Playable playable = (Video.Playable) video(Visibility.PUBLIC);

    assertThat(playback.addressMedia().of(playable.complete()).storyboard().map(MediaPath::text))
        .contains("/media/p/spell-spell-spell/storyboard.vtt");
  }

  @Test
  void theMapOfAStoryboardIsEmptyUntilAllSheetsAreStored() {
    assertThat(text(path(new MediaFile.Storyboard()))).isEqualTo("WEBVTT\n");

    media.pictures().put(PLAN.id(), new PictureName.Sheet(0), JPEG);

    assertThat(text(path(new MediaFile.Storyboard()))).isEqualTo(StoryboardMap.of(PLAN));
  }

  @Test
  void anInitSegmentComesFromThePlan() {
    assertThat(bytes(path(new MediaFile.Init(SMALL.name())))).isEqualTo(SMALL.init().bytes());
  }

  @Test
  void aListedSegmentThatIsNotStoredIsNamedToWhoeverMakesIt() {
    assertThat(playback.findMedia().find(path(new MediaFile.Segment(SMALL.name(), 9))))
        .isEqualTo(
            new FindMedia.Outcome.Unmade(
                MediaKind.VIDEO_SEGMENT, new SegmentName(PLAN.id(), SMALL.name(), 9)));
  }

  @Test
  void whatNoPlanListsIsMissing() {
    var unknown = new RenditionName("0123456789abcdef");

    for (MediaFile file :
        new MediaFile[] {
          new MediaFile.Segment(SMALL.name(), 10),
          new MediaFile.Segment(unknown, 0),
          new MediaFile.Init(unknown),
          new MediaFile.MediaPlaylist(unknown),
          new MediaFile.Picture(POSTER)
        }) {
      assertThat(playback.findMedia().find(path(file)))
          .as(file.name())
          .isEqualTo(new FindMedia.Outcome.Missing());
    }
  }

  @Test
  void nothingIsFoundUnderASpellOrTokenThatNobodyGave() {
    var missing = new FindMedia.Outcome.Missing();
    var spell = new Grant.Open(new Spell("other-other-other"));
    var token = new Grant.Signed(new MediaToken("token-of-nobody-at-all"));

    assertThat(playback.findMedia().find(new MediaPath(spell, new MediaFile.Master())))
        .isEqualTo(missing);
    assertThat(playback.findMedia().find(new MediaPath(token, new MediaFile.Master())))
        .isEqualTo(missing);
  }

  @Test
  void aSpellThatEndedOpensNothingAFewSecondsLater() {
    assertThat(kind(new MediaFile.Master())).isPresent();

    spells.close(SPELL);
    now = now.plusSeconds(3);

    assertThat(kind(new MediaFile.Master())).isEmpty();
  }

  private Instant now() {
    return now;
  }

  private static MediaPath path(MediaFile file) {
    return new MediaPath(OPEN, file);
  }

  private Optional<MediaKind> kind(MediaFile file) {
    if (playback.findMedia().find(path(file))
        instanceof FindMedia.Outcome.Found(var kind, var content)) {
      content.close();
      return Optional.of(kind);
    }
    return Optional.empty();
  }

  private String text(MediaPath path) {
    return new String(bytes(path), UTF_8);
  }

  private byte[] bytes(MediaPath path) {
    FindMedia.Outcome outcome = playback.findMedia().find(path);
    assertThat(outcome).isInstanceOf(FindMedia.Outcome.Found.class);
    return bytes(((FindMedia.Outcome.Found) outcome).content());
  }

  private static byte[] bytes(Content found) {
    try (Content content = found) {
      var out = new ByteArrayOutputStream();
      content.copy(0, content.length(), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Video.Watchable video(Visibility visibility) {
    var card =
        new Card(
            new VideoId("video-1"),
            new ChannelId("channel-1"),
            Details.titled(new Title("Film")),
            Publication.wished(visibility),
            now);
    return new Video.Processing(card, PLAN.source())
        .planned(PLAN.id(), Duration.ofSeconds(40))
        .release(now, SPELL);
  }

  @Test
  void anOriginalIsHadAsLongAsItsCreatorLetsOthersHaveIt() {
    sources.store(PLAN.source(), "....ftypisom and so on".getBytes(UTF_8));
    MediaPath original = path(new MediaFile.Original());
    Video.Watchable forbidden = video(Visibility.PUBLIC);
    videos.keep(forbidden);
    assertThat(playback.addressMedia().of(forbidden).original()).isEmpty();
    assertThat(playback.findMedia().find(original)).isEqualTo(new FindMedia.Outcome.Missing());

    Video.Watchable allowed = (Video.Watchable) forbidden.letDownload(Downloads.ALLOWED);
    videos.keep(allowed);

    assertThat(playback.addressMedia().of(allowed).original()).contains(original);
    assertThat(playback.findMedia().find(original))
        .isInstanceOfSatisfying(
            FindMedia.Outcome.Download.class,
            download -> {
              assertThat(download.name().value()).isEqualTo("Film.mp4");
              assertThat(new String(bytes(download.content()), UTF_8))
                  .isEqualTo("....ftypisom and so on");
            });
    videos.keep(forbidden);
    assertThat(playback.findMedia().find(original)).isEqualTo(new FindMedia.Outcome.Missing());
  }

  @Test
  void anOriginalThatStillArrivesOrIsLostIsNotToBeHad() {
    var card = video(Visibility.PUBLIC).letDownload(Downloads.ALLOWED).card();
    MediaPath original = path(new MediaFile.Original());
    var arriving = new Video.Arriving(card, PLAN.source(), PLAN.id(), Duration.ofSeconds(8));
    sources.store(PLAN.source(), new byte[] {1, 2, 3});
    videos.keep(arriving);
    assertThat(playback.addressMedia().of(arriving).original()).isEmpty();
    assertThat(playback.findMedia().find(original)).isEqualTo(new FindMedia.Outcome.Missing());

    videos.keep(arriving.arrive());
    sources.lose(PLAN.source());

    assertThat(playback.findMedia().find(original)).isEqualTo(new FindMedia.Outcome.Missing());
  }

  @Test
  void anAddressMayHaveSoMuchMadeAndThenWaits() {
    ClaimMaking claims = playback.claimMaking();
    var granted = new ClaimMaking.Outcome.Granted();

    assertThat(claims.claim(from("10.0.0.1"))).isEqualTo(granted);
    assertThat(claims.claim(from("10.0.0.1"))).isEqualTo(granted);
    assertThat(claims.claim(from("10.0.0.1")))
        .isEqualTo(new ClaimMaking.Outcome.Overdrawn(Duration.ofSeconds(1)));
    assertThat(claims.claim(from("10.0.0.2"))).isEqualTo(granted);
    now = now.plusSeconds(1);
    assertThat(claims.claim(from("10.0.0.1"))).isEqualTo(granted);
  }

  @Test
  void ofVeryManyAddressesTheOneThatAskedLongestAgoIsForgotten() {
    ClaimMaking claims = playback.claimMaking();
    claims.claim(from("first"));
    claims.claim(from("first"));
    for (int other = 0; other < ClaimingMaking.MOST; other++) {
      claims.claim(from("other-" + other));
    }

    assertThat(claims.claim(from("first"))).isEqualTo(new ClaimMaking.Outcome.Granted());
  }

  private static ClientAddress from(String address) {
    return new ClientAddress(address);
  }
}
