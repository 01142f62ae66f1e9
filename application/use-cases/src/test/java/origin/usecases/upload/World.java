package origin.usecases.upload;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Video;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.memory.channels.InMemoryChannels;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.upload.InMemoryUploadBytes;
import origin.memory.upload.InMemoryUploads;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;
import origin.ports.work.Job;

/// Uploading over a world in memory, with a clock that stands still and a disk of a thousand bytes.
///
/// Ada and Grace have a channel each, named like them.
final class World {
  static final ByteCount ROOM = new ByteCount(1_000);
  static final ByteCount LARGEST = new ByteCount(900);
  static final int MOST_UNFINISHED = 50;
  static final Duration LIFETIME = Duration.ofDays(2);
  static final ViewerId ADA = new ViewerId("ada");
  static final ViewerId GRACE = new ViewerId("grace");
  static final Actor GUEST = new Actor.Guest();

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryIds ids = new InMemoryIds();
  final InMemoryUploads uploads = new InMemoryUploads(transactions);
  private ByteCount room = ROOM;
  final InMemoryUploadBytes disk = new InMemoryUploadBytes(() -> room, () -> now);
  final InMemoryVideos videos = new InMemoryVideos(transactions);
  final InMemoryChannels channels = new InMemoryChannels(transactions);
  final InMemoryJobs jobs = new InMemoryJobs(transactions, () -> now);
  final Uploading uploading;

  World() {
    this(UnaryOperator.identity());
  }

  /// @param between what stands between the feature and its disk
  World(UnaryOperator<UploadBytes> between) {
    this(between, new UploadPolicy(LARGEST, Optional.empty(), MOST_UNFINISHED, LIFETIME));
  }

  World(UnaryOperator<UploadBytes> between, UploadPolicy policy) {
    this.uploading =
        new Uploading(
            transactions,
            uploads,
            between.apply(disk),
            videos,
            channels,
            jobs,
            ids,
            () -> now,
            policy);
    openChannel(ADA);
    openChannel(GRACE);
  }

  static World ofLargeFiles() {
    ByteCount large = new ByteCount(1 << 30);
    World world =
        new World(
            UnaryOperator.identity(),
            new UploadPolicy(large, Optional.empty(), MOST_UNFINISHED, LIFETIME));
    world.room = large;
    return world;
  }

  static Actor person(ViewerId viewer) {
    return new Actor.SignedIn(viewer, Set.of());
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// Ada announces a whole file.
  Upload announced(long length) {
    return begun(begin(ADA, BeginUpload.Extent.WHOLE, length, Metadata.NONE));
  }

  /// Ada announces a piece, and tells nothing about it.
  Upload announcedPiece(long length) {
    return begun(begin(ADA, BeginUpload.Extent.PIECE, length, Metadata.NONE));
  }

  BeginUpload.Outcome begin(
      ViewerId owner, BeginUpload.Extent extent, long length, Metadata metadata) {
    return begin(person(owner), extent, length, metadata, Optional.empty());
  }

  BeginUpload.Outcome begin(
      Actor actor,
      BeginUpload.Extent extent,
      long length,
      Metadata metadata,
      Optional<RequestKey> key) {
    return uploading
        .beginUpload()
        .begin(actor, new BeginUpload.Wish(extent, new ByteCount(length), metadata, key));
  }

  static Upload begun(BeginUpload.Outcome outcome) {
    return ((BeginUpload.Outcome.Begun) outcome).upload();
  }

  /// Ada sends the next bytes of an upload.
  AppendToUpload.Outcome send(Upload upload, long at, String bytes) {
    return send(person(ADA), upload.id(), at, bytes);
  }

  AppendToUpload.Outcome send(Actor actor, UploadId id, long at, String bytes) {
    AppendToUpload.Delivery delivery =
        new AppendToUpload.Delivery(part(at, bytes), Optional.of(new ByteCount(bytes.length())));
    return uploading.appendToUpload().append(actor, id, delivery);
  }

  /// Bytes come that nobody enters, as before a kill.
  void arrives(Upload upload, String bytes) {
    disk.append(upload.id(), upload.length(), part(0, bytes));
  }

  static Part part(long at, String bytes) {
    byte[] sent = bytes.getBytes(StandardCharsets.US_ASCII);
    return new Part(new ByteCount(at), Optional.empty(), new ByteArrayInputStream(sent));
  }

  /// An upload as the collection has it.
  Optional<Upload> kept(Upload upload) {
    return uploads.find(upload.id());
  }

  Optional<Video> video(Upload upload) {
    return upload.announcement().video().flatMap(videos::find);
  }

  String stored(Upload upload) {
    return new String(disk.content(upload.id()), StandardCharsets.US_ASCII);
  }

  /// Does what waits and belongs to uploading; what belongs to others is dropped.
  void doJobs() {
    Optional<Job> job = jobs.takeDue();
    while (job.isPresent()) {
      perform(job.get());
      job = jobs.takeDue();
    }
  }

  static Metadata told(String key, String text) {
    return new Metadata(Map.of(key, text));
  }

  private void perform(Job job) {
    switch (job) {
      case Job.DiscardUpload(var upload) -> uploading.discardUpload().discard(upload);
      case Job.DiscardUploadOf(var video) -> uploading.discardUploadOf().discard(video);
      case Job.EraseSource(var source) -> uploading.eraseSource().erase(source);
      case Job.JoinPieces(var upload) -> uploading.joinPieces().join(upload);
      case Job.DigestSource(var source) -> uploading.digestSource().digest(source);
      default -> {
        // Somebody else's.
      }
    }
  }

  private void openChannel(ViewerId owner) {
    channels.add(
        new Channel(
            new ChannelId("channel-of-" + owner.value()),
            Handle.parse(owner.value()).orElseThrow(),
            new ChannelName(owner.value()),
            owner,
            now));
  }
}
