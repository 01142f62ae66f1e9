package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Card;
import origin.domain.publishing.Video;
import origin.domain.publishing.Visibility;
import origin.domain.upload.Allowance.Shortage;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.work.Job;
import origin.usecases.upload.BeginUpload.Extent;
import origin.usecases.upload.JoinUploads.Outcome;

class JoinUploadsTest {
  private static final Actor ADA = World.person(World.ADA);

  private final World world = new World();

  @Test
  void piecesBecomeOneVideoInTheirOrder() {
    Upload second = sent("def");
    Upload first = sent("abc");

    Upload joined = joined(join(Metadata.NONE, first, second));
    assertThat(joined).isInstanceOf(Upload.Joining.class);
    assertThat(joined.length()).isEqualTo(new ByteCount(6));
    assertThat(world.video(joined)).get().isInstanceOf(Video.Draft.class);
    world.doJobs();

    assertThat(world.kept(joined)).get().isInstanceOf(Upload.Complete.class);
    assertThat(world.stored(joined)).isEqualTo("abcdef");
    assertThat(world.video(joined)).get().isInstanceOf(Video.Processing.class);
    assertThat(world.stored(first)).as("the pieces are used up").isEmpty();
    assertThat(world.stored(second)).isEmpty();
  }

  @Test
  void theSameWishTwiceIsOneUploadBeforeAndAfterTheBytesAreJoined() {
    Upload piece = sent("abc");
    Outcome first = join(Metadata.NONE, piece);

    assertThat(join(Metadata.NONE, piece)).isEqualTo(first);
    world.doJobs();

    assertThat(joined(join(Metadata.NONE, piece)).id()).isEqualTo(joined(first).id());
  }

  @Test
  void aKeyThatNamedSomethingElseIsRefusedAndUsesNothingUp() {
    Upload piece = sent("abc");
    Upload other = sent("def");
    Outcome first = joinAs("key", Metadata.NONE, piece);

    assertThat(joinAs("key", Metadata.NONE, other)).isEqualTo(new Outcome.KeyReused());
    assertThat(joinAs("key", World.told("title", "Another"), piece))
        .isEqualTo(new Outcome.KeyReused());
    assertThat(world.kept(other)).isPresent();
    assertThat(joinAs("key", Metadata.NONE, piece)).isEqualTo(first);
  }

  @Test
  void theKeyOfAPieceIsNotTheKeyOfTheWhole() {
    Optional<RequestKey> key = Optional.of(new RequestKey("key"));
    Upload piece = World.begun(world.begin(ADA, Extent.PIECE, 3, Metadata.NONE, key));
    world.send(piece, 0, "abc");

    assertThat(joinAs("key", Metadata.NONE, piece)).isEqualTo(new Outcome.KeyReused());
    assertThat(world.kept(piece)).isPresent();
  }

  @Test
  void joiningAgainWhatTheClientHasEndedLeadsNowhere() {
    Upload piece = sent("abc");
    Upload joined = joined(joinAs("key", Metadata.NONE, piece));
    world.doJobs();
    world.uploading.terminateUpload().terminate(ADA, joined.id());

    assertThat(joinAs("key", Metadata.NONE, piece)).isEqualTo(new Outcome.Over());
    assertThat(join(Metadata.NONE, piece)).isEqualTo(new Outcome.Over());
  }

  @Test
  void theBytesAreJoinedOnceHoweverOftenTheJobIsDone() {
    Upload joined = joined(join(Metadata.NONE, sent("abc"), sent("def")));

    world.uploading.joinPieces().join(joined.id());
    world.uploading.joinPieces().join(joined.id());

    assertThat(world.stored(joined)).isEqualTo("abcdef");
    assertThat(world.jobs.waiting())
        .containsKey(new Job.PlanVideo(joined.announcement().video().orElseThrow()));
  }

  @Test
  void theVideoOfAPieceIsTheVideoInTheWordsToldLast() {
    Upload piece =
        World.begun(world.begin(World.ADA, Extent.PIECE, 3, World.told("title", "First words")));
    Upload other =
        World.begun(world.begin(World.ADA, Extent.PIECE, 3, World.told("title", "Other words")));
    world.send(piece, 0, "abc");
    world.send(other, 0, "def");

    Upload joined = joined(join(World.told("title", "Last words"), piece, other));

    assertThat(joined.announcement().video()).isEqualTo(piece.announcement().video());
    assertThat(world.video(joined).orElseThrow().card().details().title().value())
        .isEqualTo("Last words");
    assertThat(world.video(other)).as("one video is enough").isEmpty();
  }

  @Test
  void whatIsToldOfTheWholeLeavesWhatElseWasToldOfThePiece() {
    Metadata then = World.told("title", "First words").and(World.told("description", "The sea"));
    Upload piece = World.begun(world.begin(World.ADA, Extent.PIECE, 3, then));
    world.send(piece, 0, "abc");

    Upload joined = joined(join(World.told("visibility", "public"), piece));

    Card card = world.video(joined).orElseThrow().card();
    assertThat(card.id()).isEqualTo(piece.announcement().video().orElseThrow());
    assertThat(card.publication().visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(card.details().title().value()).isEqualTo("First words");
    assertThat(card.details().description().value()).isEqualTo("The sea");
  }

  @Test
  void onlyFinishedPiecesOfOnesOwnAreJoined() {
    Upload unfinished = world.announcedPiece(3);
    Upload whole = world.announced(3);
    Upload piece = sent("abc");

    assertThat(join(Metadata.NONE, piece, unfinished))
        .isEqualTo(new Outcome.Unfinished(unfinished.id()));
    assertThat(join(Metadata.NONE, piece, whole)).isEqualTo(new Outcome.NoSuchPiece(whole.id()));
    assertThat(joinAs(World.person(World.GRACE), piece))
        .isEqualTo(new Outcome.NoSuchPiece(piece.id()));
    assertThat(joinAs(World.GUEST, piece)).isEqualTo(new Outcome.SignInFirst());
    assertThat(join(Metadata.NONE)).isInstanceOf(Outcome.Unclear.class);
    assertThat(join(Metadata.NONE, piece, piece)).isInstanceOf(Outcome.Unclear.class);
    assertThat(join(World.told("visibility", "secret"), piece)).isInstanceOf(Outcome.Unclear.class);
    assertThat(join(World.told("channel", "grace"), piece))
        .isEqualTo(new Outcome.NoChannel(Optional.of("grace")));

    assertThat(world.kept(piece)).as("a refusal uses nothing up").isPresent();
  }

  @Test
  void joiningNeedsRoomForACopy() {
    Upload piece = sent("x".repeat(600));

    assertThat(join(Metadata.NONE, piece))
        .isEqualTo(
            new Outcome.TooMuch(new Shortage.NoRoom(new ByteCount(600), new ByteCount(400))));
  }

  @Test
  void whatIsTerminatedWhileItIsJoinedLeavesNothing() {
    Upload piece = sent("abc");
    Upload joined = joined(join(Metadata.NONE, piece));

    world.uploading.terminateUpload().terminate(ADA, joined.id());
    world.doJobs();

    assertThat(world.stored(joined)).isEmpty();
    assertThat(world.stored(piece)).isEmpty();
    assertThat(world.video(joined)).isEmpty();
  }

  @Test
  void aJoinedUploadTakesNoBytes() {
    Upload joined = joined(join(Metadata.NONE, sent("abc")));

    assertThat(world.send(joined, 3, "")).isInstanceOf(AppendToUpload.Outcome.MadeOfPieces.class);
    world.doJobs();
    assertThat(world.send(joined, 3, "")).isInstanceOf(AppendToUpload.Outcome.MadeOfPieces.class);
  }

  private Upload sent(String bytes) {
    Upload piece = world.announcedPiece(bytes.length());
    world.send(piece, 0, bytes);
    return piece;
  }

  private Outcome join(Metadata metadata, Upload... pieces) {
    return world.uploading.joinUploads().join(ADA, wish(metadata, Optional.empty(), pieces));
  }

  private Outcome joinAs(String key, Metadata metadata, Upload... pieces) {
    return world
        .uploading
        .joinUploads()
        .join(ADA, wish(metadata, Optional.of(new RequestKey(key)), pieces));
  }

  private Outcome joinAs(Actor actor, Upload... pieces) {
    Optional<RequestKey> key = Optional.of(new RequestKey("key"));
    return world.uploading.joinUploads().join(actor, wish(Metadata.NONE, key, pieces));
  }

  private static JoinUploads.Wish wish(
      Metadata metadata, Optional<RequestKey> key, Upload... pieces) {
    List<UploadId> ids = Stream.of(pieces).map(Upload::id).toList();
    return new JoinUploads.Wish(ids, metadata, key);
  }

  private static Upload joined(Outcome outcome) {
    return ((Outcome.Joined) outcome).upload();
  }
}
