package origin.contracts.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;
import origin.domain.upload.Announcement;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Holdings;
import origin.domain.upload.Metadata;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Sha256;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.Uploads;
import origin.ports.work.Transactions;

/// The promises of [Uploads].
public interface UploadsContract {
  /// The day on which these tests play.
  Instant DAY = Instant.parse("2026-03-01T12:00:00Z");

  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  Uploads uploads();

  /// The transactions in which the adapter takes part.
  ///
  /// @return the transactions
  Transactions transactions();

  /// Somebody who may own uploads. Asked twice with the same name, it is the same person.
  ///
  /// @param name who
  /// @return their id, known to the store when the store needs to know it
  ViewerId owner(String name);

  /// A video that uploads may belong to. Asked twice with the same name, it is the same video.
  ///
  /// @param name which video
  /// @return its id, known to the store when the store needs to know it
  VideoId video(String name);

  @Test
  default void everyStateComesBackAsItWasKept() {
    Upload.Receiving receiving = receiving(announcement("a", new Share.Whole()), 10, DAY);
    Upload.Complete complete = receiving.acknowledge(new ByteCount(10), DAY).complete(DAY);
    Sha256 digest = new Sha256("0123456789abcdef".repeat(4));
    uploads().add(receiving);

    for (Upload state :
        List.of(
            receiving,
            receiving.acknowledge(new ByteCount(7), DAY.plusSeconds(1)),
            complete,
            complete.digested(digest),
            complete.close(),
            complete.digested(digest).close())) {
      uploads().keep(state);
      assertThat(uploads().find(state.id())).contains(state);
    }
  }

  @Test
  default void whatWasAnnouncedComesBackAsItWasTold() {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("title", "Übung — 🎬");
    told.put("is_confidential", "");
    told.put("filename", "../../etc/passwd");
    Upload upload =
        receiving(
            new Announcement(
                new UploadId("a"),
                owner("ada"),
                new Share.Piece(),
                Optional.empty(),
                new Metadata(told),
                Optional.of(new RequestKey("key-1")),
                DAY),
            Long.MAX_VALUE,
            DAY);
    uploads().add(upload);

    assertThat(uploads().find(upload.id())).contains(upload);
    assertThat(List.copyOf(foundMetadata("a").values().keySet()))
        .as("in the order told")
        .containsExactly("title", "is_confidential", "filename");
  }

  @Test
  default void anUnknownUploadIsNotFound() {
    assertThat(uploads().find(new UploadId("none"))).isEmpty();
    assertThat(uploads().findToChange(new UploadId("none"))).isEmpty();
    assertThat(uploads().joinedFrom(new UploadId("none"))).isEmpty();
    assertThat(uploads().announcedAs(owner("ada"), new RequestKey("none"))).isEmpty();
  }

  @Test
  default void idsThatDifferInCaseAloneAreDifferentUploads() {
    uploads().add(whole("a", 1));

    assertThat(uploads().find(new UploadId("A"))).isEmpty();
  }

  @Test
  default void aChangeThatIsNotKeptIsForgotten() {
    Upload.Receiving receiving = whole("a", 10);
    uploads().add(receiving);

    receiving.acknowledge(new ByteCount(5), DAY);

    assertThat(uploads().find(receiving.id())).contains(receiving);
  }

  @Test
  default void onlyWhatWasAddedIsKept() {
    assertThatIllegalStateException().isThrownBy(() -> uploads().keep(whole("a", 10)));
  }

  @Test
  default void anErasedUploadIsGoneAndErasingTwiceIsOnce() {
    uploads().add(whole("a", 10));

    uploads().erase(new UploadId("a"));
    uploads().erase(new UploadId("a"));

    assertThat(uploads().find(new UploadId("a"))).isEmpty();
    assertThat(uploads().holdingsOf(owner("ada"))).isEqualTo(Holdings.NONE);
  }

  @Test
  default void aKeyNamesOneUploadOfAPersonAndOthersMayUseItToo() {
    assertThat(uploads().add(keyed("first", "ada"))).isTrue();
    assertThat(uploads().add(keyed("second", "ada"))).isFalse();
    assertThat(uploads().add(keyed("third", "grace"))).isTrue();

    assertThat(uploads().announcedAs(owner("ada"), new RequestKey("key")).map(Upload::id))
        .contains(new UploadId("first"));
    assertThat(uploads().announcedAs(owner("grace"), new RequestKey("key")).map(Upload::id))
        .contains(new UploadId("third"));
    assertThat(uploads().find(new UploadId("second"))).isEmpty();
  }

  @Test
  default void aTakenKeyDoesNotEndTheTransaction() {
    uploads().add(keyed("first", "ada"));

    transactions()
        .run(
            () -> {
              assertThat(uploads().add(keyed("second", "ada"))).isFalse();
              return uploads().add(whole("other", 1));
            });

    assertThat(uploads().find(new UploadId("other"))).isPresent();
  }

  @Test
  default void findsWhatAPieceWasJoinedInto() {
    Upload joining = joining("whole", 30, "one", "two");
    uploads().add(joining);

    assertThat(uploads().joinedFrom(new UploadId("one"))).contains(joining);
    assertThat(uploads().joinedFrom(new UploadId("two"))).isEmpty();
    assertThat(uploads().find(joining.id())).contains(joining);
  }

  @Test
  default void needsItsUploadsAndThePiecesOfThoseThatAreBeingJoined() {
    Upload.Joining joining = joining("whole", 30, "one", "two");
    uploads().add(joining);

    assertThat(needed("whole", "one", "two", "three")).containsExactly("whole", "one", "two");
    uploads().keep(joining.complete(DAY));
    assertThat(needed("whole", "one", "two")).containsExactly("whole");
    uploads().erase(joining.id());
    assertThat(needed("whole")).isEmpty();
  }

  @Test
  default void findsTheUploadOfAVideoWholeOnesFirst() {
    Announcement piece = announcement("piece", new Share.Piece());
    uploads().add(receiving(piece, 10, DAY));
    assertThat(uploads().of(video("v")).map(Upload::id)).contains(piece.id());

    uploads().add(whole("whole", 10));
    assertThat(uploads().of(video("v")).map(Upload::id)).contains(new UploadId("whole"));
    assertThat(uploads().of(video("another"))).isEmpty();
  }

  @Test
  default void listsWhatWasGivenUpLongestFirst() {
    Upload.Receiving young = receiving(announcement("young", new Share.Whole()), 9, DAY);
    Upload.Receiving old =
        receiving(announcement("old", new Share.Piece()), 9, DAY.minus(Duration.ofDays(1)));
    Upload.Receiving alive =
        receiving(announcement("alive", new Share.Whole()), 9, DAY.plusSeconds(1));
    Upload.Complete complete =
        receiving(announcement("complete", new Share.Whole()), 9, DAY)
            .acknowledge(new ByteCount(9), DAY)
            .complete(DAY);
    List.of(young, old, alive, joining("joining", 9, "x")).forEach(uploads()::add);
    uploads().add(complete);

    assertThat(uploads().over(DAY)).containsExactly(old.id(), young.id());
  }

  @Test
  default void sumsUpWhatAPersonTakesAndWhatIsReserved() {
    uploads().add(whole("a", 100).acknowledge(new ByteCount(40), DAY));
    uploads().add(whole("d", 100).acknowledge(new ByteCount(90), DAY));
    uploads().add(whole("e", 100));
    uploads().add(joining("b", 1_000, "x", "y"));
    Upload.Receiving full = whole("c", 10_000).acknowledge(new ByteCount(10_000), DAY);
    uploads().add(full);
    uploads().keep(full.complete(DAY).close());

    assertThat(uploads().holdingsOf(owner("ada")))
        .isEqualTo(new Holdings(new ByteCount(11_300), new ByteCount(120), 3));
    assertThat(uploads().holdingsOf(owner("grace"))).isEqualTo(Holdings.NONE);
    assertThat(uploads().reserved()).isEqualTo(new ByteCount(40 + 10 + 1_000));
  }

  @Test
  default void listsWhatOnePersonSentTwice() {
    Sha256 digest = new Sha256("0123456789abcdef".repeat(4));
    Upload.Complete first = complete(whole("first", 10));
    Upload.Complete second = complete(whole("second", 10));
    Upload.Complete longer = complete(whole("longer", 11));
    Upload.Complete graces = complete(keyed("graces", "grace"));
    List.of(first, second, longer, graces, complete(whole("unread", 10))).forEach(uploads()::add);
    uploads().add(whole("receiving", 10));
    uploads().keep(first.digested(digest));
    uploads().keep(second.digested(digest).close());
    uploads().keep(longer.digested(digest));
    uploads().keep(graces.digested(digest));

    assertThat(uploads().alike(owner("ada"), new ByteCount(10), digest))
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(uploads().alike(owner("grace"), new ByteCount(10), digest)).isEmpty();
    assertThat(uploads().alike(owner("ada"), new ByteCount(10), new Sha256("f".repeat(64))))
        .isEmpty();
  }

  private static Upload.Complete complete(Upload.Receiving receiving) {
    return receiving.acknowledge(receiving.length(), DAY).complete(DAY);
  }

  @Test
  default void ofManyWhoAnnounceAtOnceNoneOverlooksAnother() throws InterruptedException {
    owner("ada");
    List<Thread> threads =
        IntStream.range(0, 20)
            .mapToObj(number -> Thread.ofVirtual().start(() -> addWhereRoomIsLeft("u" + number)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(uploads().holdingsOf(owner("ada")).taken()).isEqualTo(new ByteCount(50));
  }

  /// Adds ten bytes where fewer than fifty are taken.
  private void addWhereRoomIsLeft(String id) {
    transactions()
        .run(
            () -> {
              uploads().takeTurn(owner("ada"));
              boolean room = new ByteCount(50).exceeds(uploads().holdingsOf(owner("ada")).taken());
              return room && uploads().add(whole(id, 10));
            });
  }

  @Test
  default void changesMadeAtTheSameTimeFollowEachOther() throws InterruptedException {
    uploads().add(whole("a", 1_000));

    List<Thread> threads =
        List.of(1, 2, 3, 4).stream()
            .map(_ -> Thread.ofVirtual().start(() -> change("a", UploadsContract::oneMore)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(uploads().find(new UploadId("a")))
        .contains(whole("a", 1_000).acknowledge(new ByteCount(4), DAY));
  }

  @Test
  default void aTransactionThatFailsKeepsNothing() {
    assertThat(
            catchThrowable(
                () ->
                    transactions()
                        .run(
                            () -> {
                              uploads().add(whole("a", 10));
                              throw new IllegalStateException("the world breaks");
                            })))
        .hasMessageContaining("the world breaks");

    assertThat(uploads().find(new UploadId("a"))).isEmpty();
  }

  private List<String> needed(String... ids) {
    return List.of(ids).stream().filter(id -> uploads().needs(new UploadId(id))).toList();
  }

  private void change(String id, UnaryOperator<Upload> change) {
    transactions()
        .run(
            () -> {
              Upload upload = uploads().findToChange(new UploadId(id)).orElseThrow();
              uploads().keep(change.apply(upload));
              return upload;
            });
  }

  private static Upload oneMore(Upload upload) {
    Upload.Receiving receiving = (Upload.Receiving) upload;
    return receiving.acknowledge(receiving.acknowledged().plus(new ByteCount(1)), DAY);
  }

  private Metadata foundMetadata(String id) {
    return uploads().find(new UploadId(id)).orElseThrow().announcement().metadata();
  }

  private Upload.Receiving whole(String id, long length) {
    return receiving(announcement(id, new Share.Whole()), length, DAY);
  }

  private Upload.Joining joining(String id, long length, String... pieces) {
    List<UploadId> ids = List.of(pieces).stream().map(UploadId::new).toList();
    return new Upload.Joining(announcement(id, new Share.Joined(ids)), new ByteCount(length));
  }

  private Upload.Receiving keyed(String id, String owner) {
    return receiving(
        new Announcement(
            new UploadId(id),
            owner(owner),
            new Share.Whole(),
            Optional.of(video("v")),
            Metadata.NONE,
            Optional.of(new RequestKey("key")),
            DAY),
        1,
        DAY);
  }

  private Announcement announcement(String id, Share share) {
    return new Announcement(
        new UploadId(id),
        owner("ada"),
        share,
        Optional.of(video("v")),
        Metadata.NONE,
        Optional.empty(),
        DAY);
  }

  private static Upload.Receiving receiving(
      Announcement announcement, long length, Instant expiresAt) {
    return new Upload.Receiving(announcement, new ByteCount(length), ByteCount.ZERO, expiresAt);
  }
}
