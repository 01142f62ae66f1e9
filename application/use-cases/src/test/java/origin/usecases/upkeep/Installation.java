package origin.usecases.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;
import origin.domain.captions.Caption;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.domain.upkeep.Finding;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.UploadId;
import origin.memory.captions.InMemoryCaptions;
import origin.memory.channels.InMemoryChannels;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.publishing.InMemoryViewings;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.upkeep.InMemoryCensus;
import origin.memory.upkeep.InMemoryInventory;
import origin.memory.upkeep.ScriptedInspector;
import origin.memory.upload.InMemoryUploadBytes;
import origin.memory.upload.InMemoryUploads;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.ManualClock;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.SegmentName;
import origin.ports.upload.Part;
import origin.ports.work.Agenda;
import origin.ports.work.Job;
import origin.usecases.publishing.Processing;
import origin.usecases.publishing.Publishing;
import origin.usecases.transcoding.MakingPolicy;
import origin.usecases.transcoding.Transcoding;
import origin.usecases.upload.AppendToUpload;
import origin.usecases.upload.BeginUpload;
import origin.usecases.upload.UploadPolicy;
import origin.usecases.upload.Uploading;

/// An installation in memory, in which Ada uploads films, and which is looked at.
final class Installation {
  static final Actor ADA = new Actor.SignedIn(new ViewerId("ada"), Set.of());
  private static final ByteCount ROOM = new ByteCount(10_000);
  private static final byte[] FILM = "a film, as far as anybody knows here".getBytes(UTF_8);

  final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
  final InMemoryTransactions transactions = new InMemoryTransactions();
  final InMemoryVideos videos = new InMemoryVideos(transactions);
  final InMemoryViewings viewings = new InMemoryViewings(transactions, videos);
  final InMemoryChannels channels = new InMemoryChannels(transactions);
  final InMemoryPublicSpells spells = new InMemoryPublicSpells();
  final InMemoryJobs jobs = new InMemoryJobs(transactions, clock);
  final InMemoryMedia media = new InMemoryMedia();
  final InMemoryRunLeases leases = new InMemoryRunLeases(transactions);
  final InMemoryUploads uploads = new InMemoryUploads(transactions);
  final InMemoryUploadBytes disk = new InMemoryUploadBytes(() -> ROOM, clock);
  final ScriptedInspector inspector = new ScriptedInspector();
  final InMemoryCaptions captions = new InMemoryCaptions(transactions, videos);
  final InMemoryInventory inventory = new InMemoryInventory(media, spells);
  private final InMemoryIds ids = new InMemoryIds();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
  private final Uploading uploading =
      new Uploading(
          transactions,
          uploads,
          disk,
          videos,
          channels,
          jobs,
          ids,
          clock,
          new UploadPolicy(ROOM, Optional.empty(), 50, Duration.ofDays(2)));
  private final Transcoding transcoding =
      new Transcoding(
          new Transcoding.Needs(
              new ScriptedProber(),
              transcoder,
              transcoder,
              media.plans(),
              media.segments(),
              media.pictures(),
              media.lostRenditions(),
              media.extents(),
              leases,
              jobs,
              transactions,
              ids,
              clock,
              MakingPolicy.AT_ONCE,
              Transcoding.OnDemand.USUAL,
              4));
  private final Processing processing =
      new Processing(
          new Processing.Needs(
              transactions,
              videos,
              channels,
              spells,
              jobs,
              ids,
              clock,
              transcoding,
              uploading.arrivals()));
  private final Publishing publishing =
      new Publishing(
          transactions, videos, channels, spells, media.lostRenditions(), jobs, ids, clock);

  Installation() {
    channels.add(
        new Channel(
            new ChannelId("ada"),
            new Handle("ada"),
            new ChannelName("Ada"),
            new ViewerId("ada"),
            clock.instant()));
  }

  /// Announced, and nothing more.
  VideoId announced() {
    BeginUpload.Wish wish =
        new BeginUpload.Wish(
            BeginUpload.Extent.WHOLE, new ByteCount(FILM.length), Metadata.NONE, Optional.empty());
    var begun = (BeginUpload.Outcome.Begun) uploading.beginUpload().begin(ADA, wish);
    return begun.upload().announcement().video().orElseThrow();
  }

  /// All its bytes are here, and nothing more.
  VideoId uploaded() {
    VideoId video = announced();
    UploadId upload = uploads.of(video).orElseThrow().id();
    var _ =
        uploading
            .appendToUpload()
            .append(ADA, upload, new AppendToUpload.Delivery(part(FILM), Optional.empty()));
    return video;
  }

  private static Part part(byte[] bytes) {
    return new Part(ByteCount.ZERO, Optional.empty(), new ByteArrayInputStream(bytes));
  }

  Video.Ready ready() {
    VideoId video = uploaded();
    work();
    return (Video.Ready) video(video);
  }

  Video.Ready shown() {
    Video.Ready ready = ready();
    Spell spell = new Spell(ids.next());
    Video shown = ready.show(Visibility.PUBLIC, clock.instant(), spell);
    spells.open(spell, ready.plan());
    videos.keep(shown);
    return (Video.Ready) shown;
  }

  Video video(VideoId id) {
    return videos.find(id).orElseThrow();
  }

  void delete(Video video) {
    var _ = publishing.deleteVideo().delete(ADA, video.id());
  }

  /// Everything that is to be done, up to an hour from now, is done.
  void work() {
    clock.pass(Duration.ofHours(1));
    for (Optional<Job> job = jobs.takeDue(); job.isPresent(); job = jobs.takeDue()) {
      perform(job.get());
    }
  }

  private void perform(Job job) {
    switch (job) {
      case Job.PlanVideo(var video) -> processing.planVideo().plan(video);
      case Job.MakeBeginning(var video) -> processing.makeBeginning().make(video);
      case Job.MakeNextRun(var channel) -> processing.makeNextRun().make(channel);
      case Job.MakePoster(var video) -> processing.makeVideoPosters().make(video);
      case Job.MeasureLoudness _ -> {}
      case Job.CloseSpell(var spell) -> publishing.endSpell().end(spell);
      case Job.EraseMedia(var plan) -> transcoding.eraseMedia().erase(plan);
      case Job.EraseSource(var source) -> uploading.eraseSource().erase(source);
      case Job.DigestSource(var source) -> uploading.digestSource().digest(source);
      case Job.DiscardUpload(var upload) -> uploading.discardUpload().discard(upload);
      case Job.DiscardUploadOf(var video) -> uploading.discardUploadOf().discard(video);
      case Job.ReadEmbeddedText _, Job.ShowCaptions _ -> {
        // nobody says anything here
      }
      default -> throw new IllegalStateException("nobody uploads in pieces here: " + job);
    }
  }

  /// Puts other bytes in the place of an original's.
  void replace(UploadId id, int length) {
    disk.erase(id);
    var _ = disk.append(id, new ByteCount(FILM.length), part(new byte[length]));
  }

  /// Puts other bytes in the place of a segment's, or none.
  void replace(SegmentName name, Optional<byte[]> with) {
    PlanId id = name.plan();
    Plan plan = media.plans().find(id).orElseThrow();
    Map<RenditionName, Set<Integer>> stored = media.segments().stored(id);
    Map<PictureName, Jpeg> pictures = pictures(id);
    media.plans().forget(id);
    media.plans().keep(plan);
    with.ifPresent(bytes -> media.segments().put(name, ByteBuffer.wrap(bytes)));
    stored.forEach(
        (rendition, indexes) ->
            indexes.stream()
                .map(index -> new SegmentName(id, rendition, index))
                .filter(other -> !other.equals(name))
                .forEach(this::put));
    pictures.forEach((picture, jpeg) -> media.pictures().put(id, picture, jpeg));
  }

  private Map<PictureName, Jpeg> pictures(PlanId plan) {
    return media.pictures().stored(plan).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                name -> name, name -> Jpeg.of(media.pictures().open(plan, name).orElseThrow())));
  }

  /// Records captions and shows them, as whoever hands them in does.
  void caption(Video.Watchable video, Caption caption) {
    captions.keep(video.id(), caption);
    media.captions().show(video.plan(), captions.of(video.id()));
  }

  private void put(SegmentName name) {
    byte[] bytes = ScriptedTranscoder.bytesOf(name.rendition(), name.index());
    media.segments().put(name, ByteBuffer.wrap(bytes));
  }

  List<Finding> examine(MakingPolicy policy) {
    List<Finding> findings = new ArrayList<>();
    upkeep(policy, jobs).examine().examine(findings::add);
    return findings;
  }

  List<Finding> examine() {
    return examine(MakingPolicy.AT_ONCE);
  }

  Upkeep upkeep(MakingPolicy policy, Agenda agenda) {
    return new Upkeep(
        new Upkeep.Needs(
            new InMemoryCensus(videos, leases),
            videos,
            uploads,
            disk,
            media.plans(),
            media.segments(),
            media.pictures(),
            captions,
            media.captions(),
            media.lostRenditions(),
            spells,
            viewings,
            leases,
            inventory,
            agenda,
            inspector,
            policy,
            clock));
  }
}
