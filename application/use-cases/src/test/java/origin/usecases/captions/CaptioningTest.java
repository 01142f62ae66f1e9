package origin.usecases.captions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.contracts.captions.ExampleCaptions;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Role;
import origin.domain.accounts.ViewerId;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.EmbeddedText;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.UnusableTrack;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Card;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.Description;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Tags;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.memory.captions.InMemoryCaptions;
import origin.memory.captions.InMemoryEmbeddedTexts;
import origin.memory.channels.InMemoryChannels;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.ports.work.Job;
import origin.usecases.publishing.Publishing;

class CaptioningTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final ViewerId OWNER_ID = new ViewerId("owner");
  private static final Actor OWNER = new Actor.SignedIn(OWNER_ID, Set.of(Role.CREATOR));
  private static final Actor STRANGER =
      new Actor.SignedIn(new ViewerId("stranger"), Set.of(Role.VIEWER));
  private static final VideoId VIDEO = new VideoId("video");
  private static final PlanId PLAN = new PlanId("plan-1");
  private static final LanguageTag ENGLISH = new LanguageTag("en");
  private static final Channel CHANNEL =
      new Channel(
          new ChannelId("channel"),
          new Handle("channel"),
          new ChannelName("Channel"),
          OWNER_ID,
          NOW);

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryChannels channels = new InMemoryChannels(transactions);
  private final InMemoryCaptions captions = new InMemoryCaptions(transactions, videos);
  private final InMemoryEmbeddedTexts embedded = new InMemoryEmbeddedTexts(transactions, videos);
  private final InMemoryJobs jobs = new InMemoryJobs(transactions, CLOCK);
  private final InMemoryMedia media = new InMemoryMedia();
  private EmbeddedText inTheFile = EmbeddedText.NONE;
  private final Publishing publishing =
      new Publishing(
          transactions,
          videos,
          channels,
          new InMemoryPublicSpells(),
          media.lostRenditions(),
          jobs,
          new InMemoryIds(),
          CLOCK);
  private final Captioning captioning =
      new Captioning(
          new Captioning.Needs(
              transactions,
              videos,
              captions,
              embedded,
              _ -> inTheFile,
              media.captions(),
              jobs,
              publishing.findVideo()));

  @BeforeEach
  void openTheChannel() {
    channels.add(CHANNEL);
    media.plans().keep(ExamplePlans.plan(PLAN.value(), 3));
  }

  @Test
  void playersAreToldOfCaptionsWhenTheAnswerComes() {
    videos.keep(playable());

    assertThat(put("Hello")).isInstanceOf(PutCaption.Outcome.Kept.class);

    assertThat(media.captions().of(PLAN)).containsExactly(uploaded("Hello").track());
    assertThat(jobs.waiting()).containsOnlyKeys(new Job.ShowCaptions(VIDEO));
  }

  @Test
  void whatIsReplacedOrRemovedIsShownNoMore() {
    videos.keep(playable());
    put("Hello");

    assertThat(put("Better")).isEqualTo(kept("Better", false));
    assertThat(media.captions().of(PLAN)).containsExactly(uploaded("Better").track());

    assertThat(captioning.removeCaption().remove(OWNER, VIDEO, ENGLISH))
        .isEqualTo(new RemoveCaption.Outcome.Removed());
    assertThat(media.captions().of(PLAN)).isEmpty();
  }

  @Test
  void captionsThatCameEarlyAreShownWhenTheVideoCanBePlayed() {
    videos.keep(new Video.Draft(card("")));
    assertThat(put("Hello")).isEqualTo(kept("Hello", true));
    assertThat(media.captions().of(PLAN)).isEmpty();

    videos.keep(playable());
    captioning.showCaptions().show(VIDEO);

    assertThat(media.captions().of(PLAN)).containsExactly(uploaded("Hello").track());
  }

  @Test
  void onlyTheOwnerChangesThem() {
    videos.keep(playable());

    assertThat(captioning.putCaption().put(STRANGER, VIDEO, ENGLISH, file("x")))
        .isEqualTo(new PutCaption.Outcome.NotFound());
    assertThat(captioning.removeCaption().remove(STRANGER, VIDEO, ENGLISH))
        .isEqualTo(new RemoveCaption.Outcome.NotFound());
  }

  @Test
  void aVideoHasABoundedNumberOfLanguages() {
    videos.keep(playable());
    for (int i = 0; i < 100; i++) {
      String language = "x" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      captions.keep(VIDEO, ExampleCaptions.caption(language, "x"));
    }

    assertThat(put("one more")).isEqualTo(new PutCaption.Outcome.TooMany(100));
  }

  @Test
  void whatStandsInTheFileIsTakenOverOnce() {
    videos.keep(playable());
    Caption german = embedded("de", "Hallo");
    var chapters = new Chapters(List.of(chapter(0, "One"), chapter(2, "Two")));
    var pictures = new UnusableTrack(ENGLISH, "dvd_subtitle");
    inTheFile = new EmbeddedText(List.of(german), List.of(pictures), chapters);

    captioning.readEmbeddedText().read(VIDEO);

    assertThat(media.captions().of(PLAN)).containsExactly(german.track());
    assertThat(captioning.listCaptions().list(OWNER, VIDEO))
        .isEqualTo(new ListCaptions.Outcome.Listed(List.of(german.track()), List.of(pictures)));
    assertThat(text().chapters()).isEqualTo(chapters);

    captioning.removeCaption().remove(OWNER, VIDEO, new LanguageTag("de"));
    captioning.readEmbeddedText().read(VIDEO);

    assertThat(media.captions().of(PLAN)).isEmpty();
  }

  @Test
  void whatSomebodyUploadedGoesBeforeWhatStandsInTheFile() {
    videos.keep(playable());
    put("By hand");
    inTheFile = new EmbeddedText(List.of(embedded("en", "File")), List.of(), Chapters.NONE);

    captioning.readEmbeddedText().read(VIDEO);

    assertThat(text().captions()).containsExactly(uploaded("By hand").track());
  }

  @Test
  void nothingIsTakenOverForAVideoThatIsGone() {
    captioning.readEmbeddedText().read(VIDEO);
    captioning.showCaptions().show(VIDEO);

    assertThat(media.captions().of(PLAN)).isEmpty();
  }

  @Test
  void theDescriptionsChaptersGoBeforeTheFiles() {
    inTheFile =
        new EmbeddedText(
            List.of(),
            List.of(),
            new Chapters(List.of(chapter(0, "File"), chapter(5, "B"), chapter(99, "Behind"))));
    videos.keep(playable());
    captioning.readEmbeddedText().read(VIDEO);

    assertThat(text().chapters().list()).hasSize(2);
    videos.keep(videos.find(VIDEO).orElseThrow().with(card("0:00 a\n0:02 b\n0:04 c")));

    assertThat(text().chapters().list().getLast()).isEqualTo(chapter(4, "c"));
  }

  private TellText.Text text() {
    Map<VideoId, TellText.Text> told =
        captioning.tellText().of(List.of(videos.find(VIDEO).orElseThrow()));
    return told.getOrDefault(VIDEO, TellText.Text.NONE);
  }

  private PutCaption.Outcome put(String said) {
    return captioning.putCaption().put(OWNER, VIDEO, ENGLISH, file(said));
  }

  private static PutCaption.Outcome.Kept kept(String said, boolean added) {
    CaptionTrack track = uploaded(said).track();
    return new PutCaption.Outcome.Kept(track, added);
  }

  private static byte[] file(String said) {
    return uploaded(said).text().getBytes(UTF_8);
  }

  private static Caption uploaded(String said) {
    return ExampleCaptions.caption("en", said);
  }

  private static Caption embedded(String language, String said) {
    return new Caption(
        new LanguageTag(language), Origin.EMBEDDED, ExampleCaptions.caption(language, said).cues());
  }

  private static Chapter chapter(long second, String title) {
    return new Chapter(Duration.ofSeconds(second), new Title(title));
  }

  private static Video.Playable playable() {
    return new Video.Draft(card(""))
        .begin()
        .complete(new SourceId("source"))
        .planned(PLAN, Duration.ofSeconds(12));
  }

  private static Card card(String description) {
    return new Card(
        VIDEO,
        CHANNEL.id(),
        new Details(new Title("Video"), new Description(description), Tags.NONE),
        Publication.wished(Visibility.PRIVATE),
        NOW);
  }
}
