package origin.usecases.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import origin.contracts.captions.ExampleCaptions;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.captions.Caption;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.domain.upkeep.Finding;
import origin.domain.upkeep.Flaw;
import origin.domain.upload.UploadId;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.SegmentName;
import origin.ports.work.Agenda;
import origin.ports.work.Job;
import origin.usecases.transcoding.MakingPolicy;

class ExamineTest {
  private static final Jpeg JPEG = new Jpeg(new byte[] {(byte) 0xff, (byte) 0xd8});
  private static final Caption ENGLISH = ExampleCaptions.caption("en", "one");
  private static final Caption GERMAN = ExampleCaptions.caption("de", "eins");

  private final Installation installation = new Installation();

  @Test
  void anEmptyInstallationIsWell() {
    assertThat(installation.examine()).isEmpty();
  }

  @Test
  void videosAreWellInEveryStateWhileTheyMoveOn() {
    installation.announced();
    installation.uploaded();
    assertThat(installation.examine()).isEmpty();

    installation.work();
    installation.shown();
    assertThat(installation.examine()).isEmpty();
  }

  @Test
  void whatIsDeletedIsWellBeforeAndAfterItsRemoval() {
    installation.delete(installation.shown());
    assertThat(installation.examine()).isEmpty();

    installation.work();
    assertThat(installation.examine()).isEmpty();
    assertThat(installation.disk.untouchedSince(installation.clock.instant())).isEmpty();
  }

  @Test
  void howMuchWasLookedAtIsTold() {
    installation.shown();
    installation.ready();

    var examined =
        installation.upkeep(MakingPolicy.AT_ONCE, installation.jobs).examine().examine(_ -> {});

    assertThat(examined.videos()).isEqualTo(2);
    assertThat(examined.sources()).isEqualTo(2);
    assertThat(examined.plans()).isEqualTo(2);
    assertThat(examined.segments()).isPositive();
    assertThat(examined.findings()).isZero();
  }

  @Test
  void aVideoThatNoJobMovesOnIsStuck() {
    VideoId video = installation.uploaded();
    var _ = installation.jobs.takeDue();

    assertFound(video, Flaw.VIDEO_STUCK, "videos/" + video.value());
  }

  @Test
  void aVideoWhoseUploadIsGoneIsStuck() {
    VideoId video = installation.announced();
    installation.uploads.erase(installation.uploads.of(video).orElseThrow().id());

    assertFound(video, Flaw.VIDEO_STUCK, "videos/" + video.value());
  }

  @Test
  void aVideoThatMovesOnWhileItIsLookedAtIsLookedAtAgain() {
    installation.uploaded();
    List<Finding> findings = new ArrayList<>();
    Agenda doneMeanwhile =
        job -> {
          installation.work();
          return installation.jobs.holds(job);
        };

    installation.upkeep(MakingPolicy.AT_ONCE, doneMeanwhile).examine().examine(findings::add);

    assertThat(findings).isEmpty();
  }

  @Test
  void anOriginalThatIsGoneIsMissing() {
    Video.Ready ready = installation.ready();
    installation.disk.erase(UploadId.of(ready.source()));

    assertFound(ready.id(), Flaw.SOURCE_MISSING, "uploads/" + ready.source().value());
  }

  @Test
  void anOriginalThatIsNotWhatWasReceivedIsDamaged() {
    Video.Ready ready = installation.ready();
    UploadId upload = UploadId.of(ready.source());
    int length = Math.toIntExact(installation.disk.held(upload).value());

    installation.replace(upload, length);
    assertFound(ready.id(), Flaw.SOURCE_DAMAGED, "uploads/" + upload.value());

    installation.replace(upload, length - 1);
    assertFound(ready.id(), Flaw.SOURCE_DAMAGED, "uploads/" + upload.value());
  }

  @Test
  void anOriginalOfWhichNothingCanBeMadeIsTold() {
    Video.Ready ready = installation.ready();
    installation.inspector.refuse(ready.source(), "its normalised form is gone");

    assertFound(ready.id(), Flaw.SOURCE_UNUSABLE, "uploads/" + ready.source().value())
        .extracting(Finding::detail)
        .containsExactly("its normalised form is gone");
  }

  @Test
  void aPlanThatIsGoneIsMissing() {
    Video.Ready ready = installation.ready();
    installation.media.plans().forget(ready.plan());

    assertFound(ready.id(), Flaw.PLAN_MISSING, "plans/" + ready.plan().value());
  }

  @Test
  void aSegmentOfAReadyVideoIsMissingUnlessItMayBeMadeOnDemand() {
    Video.Ready ready = installation.ready();
    SegmentName name = segmentOf(ready);
    installation.replace(name, Optional.empty());

    assertFound(
            ready.id(),
            Flaw.SEGMENT_MISSING,
            "plans/" + ready.plan().value() + "/" + name.rendition().value())
        .extracting(Finding::detail)
        .containsExactly("segments 3");
    assertThat(installation.examine(MakingPolicy.ON_DEMAND)).isEmpty();
  }

  @Test
  void onlyThePicturesThatAreMadeAtOnceAreMissing() {
    Video.Ready ready = installation.ready();
    Plan plan = installation.media.plans().find(ready.plan()).orElseThrow();
    Set<RenditionName> larger =
        plan.dispensable().stream().map(Rendition::name).collect(Collectors.toUnmodifiableSet());
    installation.media.segments().evict(plan.id(), larger);

    assertThat(installation.examine()).isNotEmpty();
    assertThat(installation.examine(new MakingPolicy(1))).isEmpty();
  }

  @Test
  void whatWasEvictedIsNotMissing() {
    Video.Ready ready = installation.ready();
    Plan plan = installation.media.plans().find(ready.plan()).orElseThrow();
    Set<RenditionName> cold =
        plan.dispensable().stream().map(Rendition::name).collect(Collectors.toUnmodifiableSet());

    installation.viewings.beginEviction(plan.id());
    installation.media.segments().evict(plan.id(), cold);
    assertThat(installation.examine()).isEmpty();

    installation.media.segments().evict(plan.id(), Set.of(plan.video().getFirst().name()));
    assertThat(installation.examine())
        .as("the smallest picture always stays")
        .extracting(Finding::flaw)
        .containsExactly(Flaw.SEGMENT_MISSING);
  }

  @Test
  void aRenditionThatWasLostIsNotMissing() {
    Video.Ready ready = installation.ready();
    SegmentName name = segmentOf(ready);
    installation.replace(name, Optional.empty());
    installation.media.lostRenditions().lose(ready.plan(), name.rendition(), "damaged");

    assertThat(installation.examine()).isEmpty();
  }

  @Test
  void aSegmentThatIsNotWhatItsPlanSaysIsDamaged() {
    Video.Ready ready = installation.ready();
    SegmentName name = segmentOf(ready);
    installation.replace(name, Optional.of("something else".getBytes(UTF_8)));

    assertFound(
        ready.id(),
        Flaw.SEGMENT_DAMAGED,
        "plans/" + ready.plan().value() + "/" + name.rendition().value() + "/3");
  }

  @Test
  void aSegmentInNoPlanIsSurplus() {
    Video.Ready ready = installation.ready();
    RenditionName unknown = new RenditionName("abcdef0123456789");
    for (int index : new int[] {1, 2, 3, 7}) {
      installation
          .media
          .segments()
          .put(new SegmentName(ready.plan(), unknown, index), ByteBuffer.wrap(new byte[1]));
    }

    assertFound(
            ready.id(),
            Flaw.SEGMENT_SURPLUS,
            "plans/" + ready.plan().value() + "/" + unknown.value())
        .extracting(Finding::detail)
        .containsExactly("segments 1-3, 7");
  }

  @Test
  void aPosterThatIsGoneIsMissingUnlessAJobMakesIt() {
    Video.Ready ready = installation.ready();
    PictureName poster = new PictureName.Poster(PosterId.FIRST, PosterSize.LARGE);
    installation.media.pictures().remove(ready.plan(), poster);

    assertFound(ready.id(), Flaw.POSTER_MISSING, picture(ready, poster));

    installation.jobs.enqueue(new Job.MakePoster(ready.id()));
    assertThat(installation.examine()).isEmpty();
  }

  @Test
  void aPictureThatCannotBeShownIsDamaged() {
    Video.Ready ready = installation.ready();
    PictureName poster = new PictureName.Poster(PosterId.FIRST, PosterSize.SMALL);
    PictureName sheet = new PictureName.Sheet(0);
    installation.inspector.spoil(poster);
    installation.inspector.spoil(sheet);

    assertThat(installation.examine())
        .extracting(Finding::flaw, Finding::object, Finding::video)
        .containsExactlyInAnyOrder(
            tuple(Flaw.POSTER_DAMAGED, picture(ready, poster), Optional.of(ready.id())),
            tuple(Flaw.STORYBOARD_DAMAGED, picture(ready, sheet), Optional.of(ready.id())));
  }

  @Test
  void aSheetOfTheStoryboardThatIsGoneIsMissing() {
    Video.Ready ready = installation.ready();
    PictureName sheet = new PictureName.Sheet(0);
    installation.media.pictures().remove(ready.plan(), sheet);

    assertFound(ready.id(), Flaw.STORYBOARD_MISSING, picture(ready, sheet));
  }

  @Test
  void aSheetThatNoMapNamesIsSurplus() {
    Video.Ready ready = installation.ready();
    PictureName sheet = new PictureName.Sheet(77);
    installation.media.pictures().put(ready.plan(), sheet, JPEG);

    assertFound(ready.id(), Flaw.PICTURE_SURPLUS, picture(ready, sheet));
  }

  @Test
  void onePictureOfACreatorsOwnIsKeptAndAnotherIsSurplus() {
    Video.Ready ready = installation.ready();
    PosterId shown = new PosterId("1111111111111111");
    PosterId left = new PosterId("2222222222222222");
    handedIn(ready, shown, PosterSize.values());
    installation.videos.keep(ready.represent(shown));
    assertThat(installation.examine()).isEmpty();

    handedIn(ready, left, PosterSize.LARGE);
    assertFound(
        ready.id(),
        Flaw.PICTURE_SURPLUS,
        picture(ready, new PictureName.Poster(left, PosterSize.LARGE)));
  }

  @Test
  void aPictureOfACreatorsOwnThatIsNotShownMayStayToBeChosenAgain() {
    Video.Ready ready = installation.ready();
    handedIn(ready, new PosterId("1111111111111111"), PosterSize.values());

    assertThat(installation.examine()).isEmpty();
  }

  @Test
  void captionsThatPlayersDoNotFindAreMissingUnlessAJobShowsThem() {
    Video.Ready ready = installation.ready();
    installation.caption(ready, ENGLISH);
    assertThat(installation.examine()).isEmpty();

    installation.captions.keep(ready.id(), GERMAN);
    assertFound(ready.id(), Flaw.CAPTION_MISSING, caption(ready, GERMAN));

    installation.jobs.enqueue(new Job.ShowCaptions(ready.id()));
    assertThat(installation.examine()).isEmpty();
  }

  @Test
  void captionsThatAreNotRecordedAreSurplus() {
    Video.Ready ready = installation.ready();
    installation.media.captions().show(ready.plan(), List.of(ENGLISH));

    assertFound(ready.id(), Flaw.CAPTION_SURPLUS, caption(ready, ENGLISH));
  }

  @Test
  void whatSomebodyLeftAmongTheMediaIsSurplus() {
    Video.Ready ready = installation.ready();
    installation.inventory.leave(ready.plan(), "notes.txt");

    assertFound(ready.id(), Flaw.OBJECT_SURPLUS, "plans/" + ready.plan().value() + "/notes.txt");
  }

  private void handedIn(Video.Watchable video, PosterId poster, PosterSize... sizes) {
    for (PosterSize size : sizes) {
      installation.media.pictures().put(video.plan(), new PictureName.Poster(poster, size), JPEG);
    }
  }

  private static String picture(Video.Watchable video, PictureName picture) {
    return "plans/" + video.plan().value() + "/" + picture.value();
  }

  private static String caption(Video.Watchable video, Caption caption) {
    return "plans/" + video.plan().value() + "/captions/" + caption.track().name().value();
  }

  @Test
  void aPublicVideoWhoseAddressLeadsNowhereOrElsewhereIsTold() {
    Video.Ready shown = installation.shown();
    Spell spell = shown.card().publication().spell().orElseThrow();

    installation.spells.close(spell);
    assertFound(shown.id(), Flaw.SPELL_MISSING, "spells/" + spell.value());

    installation.spells.open(spell, new PlanId("other"));
    assertFound(shown.id(), Flaw.SPELL_ASTRAY, "spells/" + spell.value());
  }

  @Test
  void whatIsStoredAndNobodysIsSurplus() {
    installation.shown();
    installation.media.plans().keep(ExamplePlans.plan("stranger", 3));
    Spell spell = new Spell("a-spell-of-nobody");
    installation.spells.open(spell, new PlanId("stranger"));
    installation.replace(new UploadId("leftover"), 5);
    installation.leases.keep(leaseOf("gone"));
    installation.clock.pass(Duration.ofHours(1));

    assertThat(installation.examine())
        .extracting(Finding::flaw, Finding::object)
        .containsExactlyInAnyOrder(
            tuple(Flaw.PLAN_SURPLUS, "plans/stranger"),
            tuple(Flaw.SPELL_SURPLUS, "spells/" + spell.value()),
            tuple(Flaw.UPLOAD_LEFTOVER, "uploads/leftover"),
            tuple(Flaw.LEASE_SURPLUS, "leases/gone"));
  }

  @Test
  void anOriginalOfNoVideoIsSurplus() {
    Video.Ready ready = installation.ready();
    installation.videos.erase(ready.id());
    installation.media.plans().forget(ready.plan());

    assertThat(installation.examine())
        .extracting(Finding::flaw)
        .containsExactly(Flaw.SOURCE_SURPLUS);
  }

  @Test
  void aPrivateVideoThatIsPublicByItsMarkerIsTold() {
    Video.Ready shown = installation.shown();
    installation.videos.keep(
        shown.show(
            Visibility.PRIVATE, installation.clock.instant(), new Spell("a-spell-never-used")));

    assertThat(installation.examine())
        .extracting(Finding::flaw)
        .containsExactly(Flaw.SPELL_SURPLUS);
  }

  private SegmentName segmentOf(Video.Ready ready) {
    Rendition rendition =
        installation.media.plans().find(ready.plan()).orElseThrow().video().getFirst();
    return new SegmentName(ready.plan(), rendition.name(), 3);
  }

  private RunLease leaseOf(String id) {
    return new RunLease(
        new LeaseId(id),
        new PlanId("no-plan"),
        new Run(new SegmentRange(0, 3), Set.of(ExamplePlans.SMALL.name())),
        Optional.empty(),
        1,
        installation.clock.instant(),
        installation.clock.instant(),
        Optional.empty());
  }

  private ListAssert<Finding> assertFound(VideoId video, Flaw flaw, String object) {
    List<Finding> findings = installation.examine();
    assertThat(findings)
        .extracting(Finding::flaw, Finding::object, Finding::video)
        .containsExactly(tuple(flaw, object, Optional.of(video)));
    return assertThat(findings);
  }
}
