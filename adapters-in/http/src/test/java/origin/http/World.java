package origin.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import origin.api.ApiDocument;
import origin.domain.accounts.Actor;
import origin.domain.captions.EmbeddedText;
import origin.domain.playback.MakingAllowance;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.upload.ByteCount;
import origin.http.Client.Reply;
import origin.http.accounts.AccountRoutes;
import origin.http.accounts.SessionRoutes;
import origin.http.captions.CaptionRoutes;
import origin.http.channels.ChannelRoutes;
import origin.http.publishing.PosterRoutes;
import origin.http.publishing.ProcessingRoutes;
import origin.http.publishing.Progress;
import origin.http.publishing.Shown;
import origin.http.publishing.VideoRoutes;
import origin.http.upload.UploadRoutes;
import origin.memory.accounts.InMemoryAccessTokens;
import origin.memory.accounts.InMemoryAttempts;
import origin.memory.accounts.InMemoryCredentials;
import origin.memory.accounts.InMemoryPasswords;
import origin.memory.accounts.InMemorySessions;
import origin.memory.accounts.InMemoryViewers;
import origin.memory.captions.InMemoryCaptions;
import origin.memory.captions.InMemoryEmbeddedTexts;
import origin.memory.channels.InMemoryChannels;
import origin.memory.playback.InMemoryMediaTokens;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.timeline.InMemorySourceFiles;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.upload.InMemoryUploadBytes;
import origin.memory.upload.InMemoryUploads;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryIntents;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.ports.captions.EmbeddedTexts;
import origin.ports.publishing.Videos;
import origin.usecases.accounts.Accounts;
import origin.usecases.accounts.Lifetimes;
import origin.usecases.captions.Captioning;
import origin.usecases.channels.Channels;
import origin.usecases.playback.Playback;
import origin.usecases.publishing.FindVideo;
import origin.usecases.publishing.FollowProcessing;
import origin.usecases.publishing.Posters;
import origin.usecases.publishing.Processing;
import origin.usecases.publishing.Publishing;
import origin.usecases.transcoding.MakingPolicy;
import origin.usecases.transcoding.Transcoding;
import origin.usecases.upload.UploadPolicy;
import origin.usecases.upload.Uploading;
import origin.usecases.work.Intentions;

/// A whole small installation in memory behind a real server, and clients of it.
public final class World implements AutoCloseable {

  private static final ApiDocument DOCUMENT = new ApiDocument();

  public static final String PASSWORD = "correct horse battery";

  /// The largest upload that is taken, in bytes.
  public static final long LARGEST_UPLOAD = 5_000_000;

  /// How many uploads one person may have under way.
  public static final int MOST_UPLOADS = 100;

  private static final ByteCount UPLOAD_ROOM = new ByteCount(100_000_000);

  private volatile ByteCount uploadRoom = UPLOAD_ROOM;

  private final InstantSource clock = InstantSource.system();
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryIds ids = new InMemoryIds();
  private final InMemoryViewers viewers = new InMemoryViewers(transactions);
  private final InMemoryChannels allChannels = new InMemoryChannels(transactions);
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryEmbeddedTexts embeddedTexts =
      new InMemoryEmbeddedTexts(transactions, videos);
  private final InMemoryIntents intents = new InMemoryIntents(transactions);
  private final InMemoryJobs jobs = new InMemoryJobs(transactions, clock);
  private final InMemoryPublicSpells spells = new InMemoryPublicSpells();
  private final InMemoryUploadBytes uploadBytes = new InMemoryUploadBytes(() -> uploadRoom, clock);
  private final Uploading uploading = uploading();
  private final Channels channels = new Channels(allChannels, viewers, transactions, ids, clock);
  private final Accounts accounts = accounts();
  private final InMemoryMedia media = new InMemoryMedia();
  private final Transcoding transcoding = scriptedTranscoding();
  private final Captioning captioning = captioning();
  private final Draining draining = new Draining();
  private final HttpServer server;

  /// An installation with everything but delivery, and whatever else a test brings.
  public World(RouteGroup... others) {
    this(Optional.empty(), others);
  }

  /// The same, whose videos are as far as `following` says.
  public World(FollowProcessing following, Draining draining) {
    this(Optional.of(new ProcessingRoutes(following, new Progress(_ -> 0.25), draining)));
  }

  /// The same with routes of its own to follow videos by.
  public static World followedBy(ProcessingRoutes processing) {
    return new World(Optional.of(processing));
  }

  private World(Optional<RouteGroup> processing, RouteGroup... others) {
    List<RouteGroup> groups = new ArrayList<>(List.of(others));
    groups.add(new AccountRoutes(accounts.signUp(), accounts.whoami(), channels.listOwnChannels()));
    groups.add(new SessionRoutes(accounts.signIn(), accounts.refreshSession(), accounts.signOut()));
    groups.add(new ChannelRoutes(channels.openChannel(), channels.findChannel()));
    groups.add(new VideoRoutes(videoNeeds()));
    groups.add(new PosterRoutes(posters(), shown()));
    groups.add(new CaptionRoutes(captionNeeds()));
    groups.add(new UploadRoutes(uploading));
    groups.add(
        processing.orElseGet(
            () -> new ProcessingRoutes(this::follow, new Progress(_ -> 0.25), draining)));
    Edge edge =
        new Edge(
            accounts.authenticate(),
            RequestRecorder.NONE,
            new Intentions(intents, transactions, clock, Intentions.Crowd.USUAL).doOnce(),
            ids::next,
            clock);
    server = new HttpServer(HttpSettings.onLoopback(0), edge, draining, groups);
    server.start();
  }

  @Override
  public void close() {
    server.close();
  }

  /// The judge of all answers, and its memory of what was tried.
  public static ApiDocument document() {
    return DOCUMENT;
  }

  public HttpServer server() {
    return server;
  }

  /// What waits to be done.
  public InMemoryJobs jobs() {
    return jobs;
  }

  /// All videos.
  public Videos videos() {
    return videos;
  }

  /// What was found in the files of videos.
  public EmbeddedTexts embeddedTexts() {
    return embeddedTexts;
  }

  /// What was uploaded.
  public InMemoryUploadBytes uploadBytes() {
    return uploadBytes;
  }

  /// Lets the disk be full, for as long as something runs.
  public void withFullDisk(Runnable runs) {
    uploadRoom = ByteCount.ZERO;
    try {
      runs.run();
    } finally {
      uploadRoom = UPLOAD_ROOM;
    }
  }

  /// What a worker asks of the upload feature.
  public Uploading uploads() {
    return uploading;
  }

  /// Somebody who is not signed in.
  public Client guest() {
    return new Client(server::port, DOCUMENT);
  }

  /// Somebody who has just signed up and in; the channel's handle is the name in small letters.
  public Client somebody(String name) {
    Reply signedUp = signUp(name);
    return guest().as(signIn(signedUp.text("/email")).text("/accessToken"));
  }

  /// Signs somebody up.
  public Reply signUp(String name) {
    return guest()
        .post(
            "/api/v1/accounts",
            """
            {"email":"%s@example.org","password":"%s","displayName":"%s"}"""
                .formatted(name, PASSWORD, name));
  }

  /// Signs somebody in, as a program.
  public Reply signIn(String email) {
    return guest().post("/api/v1/sessions", credentials(email, PASSWORD));
  }

  /// The body of a sign-in.
  public static String credentials(String email, String password) {
    return """
           {"email":"%s","password":"%s"}"""
        .formatted(email, password);
  }

  /// What people do with videos here.
  public Publishing publishing() {
    return new Publishing(
        transactions, videos, allChannels, spells, media.lostRenditions(), jobs, ids, clock);
  }

  /// What makes media here, of films that a script knows.
  public Transcoding transcoding() {
    return transcoding;
  }

  /// Puts a video into the installation as it is.
  public void keep(Video video) {
    videos.keep(video);
  }

  private FollowProcessing.Outcome follow(Actor actor, VideoId id) {
    return switch (publishing().findVideo().find(actor, id)) {
      case FindVideo.Outcome.Found found ->
          new FollowProcessing.Outcome.Followed(found.found().video(), Optional.empty());
      case FindVideo.Outcome.NotFound() -> new FollowProcessing.Outcome.NotFound();
    };
  }

  private VideoRoutes.Needs videoNeeds() {
    Publishing publishing = publishing();
    return new VideoRoutes.Needs(
        publishing.findVideo(),
        publishing.listVideos(),
        publishing.listChannelVideos(),
        publishing.listOwnVideos(),
        publishing.editVideo(),
        publishing.deleteVideo(),
        publishing.retryVideo(),
        shown());
  }

  private Shown shown() {
    return new Shown(playback().addressMedia(), captioning.tellText());
  }

  private CaptionRoutes.Needs captionNeeds() {
    return new CaptionRoutes.Needs(
        captioning.putCaption(),
        captioning.removeCaption(),
        captioning.readCaption(),
        captioning.listCaptions(),
        publishing().findVideo(),
        captioning.tellText());
  }

  private Captioning captioning() {
    return new Captioning(
        new Captioning.Needs(
            transactions,
            videos,
            new InMemoryCaptions(transactions, videos),
            embeddedTexts,
            _ -> EmbeddedText.NONE,
            media.captions(),
            jobs,
            publishing().findVideo()));
  }

  private Playback playback() {
    return new Playback(
        new Playback.Needs(
            spells,
            new InMemoryMediaTokens(clock),
            media.segments(),
            media.pictures(),
            media.captions(),
            videos,
            new InMemorySourceFiles(),
            _ -> Optional.empty(),
            _ -> {},
            MakingAllowance.USUAL,
            clock));
  }

  private Posters posters() {
    return new Processing(
            new Processing.Needs(
                transactions,
                videos,
                allChannels,
                spells,
                jobs,
                ids,
                clock,
                transcoding,
                uploading.arrivals()))
        .posters();
  }

  private Transcoding scriptedTranscoding() {
    var transcoder = new ScriptedTranscoder();
    return new Transcoding(
        new Transcoding.Needs(
            new ScriptedProber(),
            transcoder,
            transcoder,
            media.plans(),
            media.segments(),
            media.pictures(),
            media.lostRenditions(),
            media.extents(),
            new InMemoryRunLeases(transactions),
            jobs,
            transactions,
            ids,
            clock,
            MakingPolicy.ON_DEMAND,
            Transcoding.OnDemand.USUAL,
            1));
  }

  private Uploading uploading() {
    return new Uploading(
        transactions,
        new InMemoryUploads(transactions),
        uploadBytes,
        videos,
        allChannels,
        jobs,
        ids,
        clock,
        new UploadPolicy(
            new ByteCount(LARGEST_UPLOAD), Optional.empty(), MOST_UPLOADS, Duration.ofDays(1)));
  }

  private Accounts accounts() {
    return new Accounts(
        new Accounts.Needs(
            viewers,
            new InMemoryCredentials(transactions),
            new InMemorySessions(transactions),
            new InMemoryPasswords(),
            new InMemoryAccessTokens(),
            new InMemoryAttempts(clock),
            channels.newcomers(),
            transactions,
            ids,
            clock,
            Lifetimes.usual()));
  }
}
