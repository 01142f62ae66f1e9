package origin.bootstrap;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import origin.domain.playback.MakingAllowance;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Share;
import origin.ffmpeg.FfmpegEngine;
import origin.identity.IdentityAdapters;
import origin.ports.work.Ids;
import origin.ports.work.Transactions;
import origin.postgres.PostgresAdapters;
import origin.usecases.captions.Captioning;
import origin.usecases.playback.Playback;
import origin.usecases.publishing.Processing;
import origin.usecases.publishing.Publishing;
import origin.usecases.publishing.Retention;
import origin.usecases.sound.Sound;
import origin.usecases.transcoding.Transcoding;
import origin.usecases.upload.UploadPolicy;
import origin.usecases.upload.Uploading;
import origin.usecases.work.Intentions;

/// Every feature, each given the ports it asks for. Made once, and never changed.
record Product(
    Intentions intentions,
    People people,
    Publishing publishing,
    Uploading uploading,
    Transcoding transcoding,
    Processing processing,
    Captioning captioning,
    Playback playback,
    Retention retention,
    Sound sound) {

  /// A file of 256 GiB is the longest film anybody has; as many uploads may be under way as pieces
  /// can be joined; an unfinished one is kept for two days.
  private static final UploadPolicy UPLOADS =
      new UploadPolicy(
          new ByteCount(256L << 30), Optional.empty(), Share.Joined.MOST, Duration.ofDays(2));

  /// @param silence after how long without a sign of life others take over what a maker is at
  static Product of(
      Storage storage,
      FfmpegEngine engine,
      IdentityAdapters identity,
      InstantSource clock,
      MediaSettings media,
      Duration silence) {
    PostgresAdapters database = storage.database();
    Transactions transactions = database.transactions();
    Ids ids = identity.ids();
    Transcoding transcoding =
        new Transcoding(
            new Transcoding.Needs(
                engine.prober(),
                engine.transcoder(),
                engine.pictures(),
                storage.media().plans(),
                storage.media().segments(),
                storage.media().pictures(),
                storage.media().lostRenditions(),
                storage.media().extents(),
                database.runLeases(),
                database.jobs(),
                transactions,
                ids,
                clock,
                media.making(),
                Transcoding.OnDemand.USUAL,
                Runtime.getRuntime().availableProcessors(),
                media.ladder()),
            silence);
    Retention retention =
        new Retention(
            new Retention.Needs(
                database.viewings(),
                storage.media().plans(),
                storage.media().segments(),
                storage.sources(),
                transcoding.comesBack(),
                media.eviction(),
                clock,
                Thread::startVirtualThread));
    Uploading uploading =
        new Uploading(
            transactions,
            database.uploads(),
            storage.uploads(),
            database.videos(),
            database.channels(),
            database.jobs(),
            ids,
            clock,
            UPLOADS);
    Publishing publishing =
        new Publishing(
            transactions,
            database.videos(),
            database.channels(),
            storage.media().spells(),
            storage.media().lostRenditions(),
            database.jobs(),
            ids,
            clock);
    return new Product(
        new Intentions(database.intents(), transactions, clock, Intentions.Crowd.USUAL),
        People.on(database, identity, clock),
        publishing,
        uploading,
        transcoding,
        new Processing(
            new Processing.Needs(
                transactions,
                database.videos(),
                database.channels(),
                storage.media().spells(),
                database.jobs(),
                ids,
                clock,
                transcoding,
                uploading.arrivals())),
        new Captioning(
            new Captioning.Needs(
                transactions,
                database.videos(),
                database.captions(),
                database.embeddedTexts(),
                engine.embeddedText(),
                storage.media().captions(),
                database.jobs(),
                publishing.findVideo())),
        new Playback(
            new Playback.Needs(
                storage.media().spells(),
                identity.mediaTokens(),
                storage.media().segments(),
                storage.media().pictures(),
                storage.media().captions(),
                database.videos(),
                storage.sources(),
                transcoding.findPlan(),
                retention.noteWatching(),
                MakingAllowance.USUAL,
                clock)),
        retention,
        new Sound(
            new Sound.Needs(
                database.videos(),
                storage.media().plans(),
                engine.loudness(),
                database.loudnesses(),
                publishing.findVideo())));
  }
}
