package origin.postgres;

import java.time.InstantSource;
import javax.sql.DataSource;
import origin.ports.accounts.Credentials;
import origin.ports.accounts.Sessions;
import origin.ports.accounts.Viewers;
import origin.ports.captions.Captions;
import origin.ports.captions.EmbeddedTexts;
import origin.ports.channels.Channels;
import origin.ports.publishing.Videos;
import origin.ports.publishing.Viewings;
import origin.ports.sound.Loudnesses;
import origin.ports.upkeep.Census;
import origin.ports.upload.Uploads;
import origin.ports.work.Intents;
import origin.ports.work.Transactions;
import origin.postgres.accounts.PostgresCredentials;
import origin.postgres.accounts.PostgresSessions;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.captions.PostgresCaptions;
import origin.postgres.captions.PostgresEmbeddedTexts;
import origin.postgres.channels.PostgresChannels;
import origin.postgres.database.Database;
import origin.postgres.database.Migrations;
import origin.postgres.database.PostgresHealth;
import origin.postgres.database.PostgresSettings;
import origin.postgres.publishing.PostgresVideos;
import origin.postgres.publishing.PostgresViewings;
import origin.postgres.sound.PostgresLoudnesses;
import origin.postgres.transcoding.PostgresRunLeases;
import origin.postgres.upkeep.PostgresCensus;
import origin.postgres.upload.PostgresUploads;
import origin.postgres.work.PostgresIntents;
import origin.postgres.work.PostgresJobs;

/// Every port that PostgreSQL serves, on one database and one pool.
public final class PostgresAdapters implements AutoCloseable {

  private final Database database;
  private final PostgresJobs jobs;

  /// Opens the database; its schema is left as it is until [#migrate()].
  ///
  /// @param clock tells when a job is due that is to be done at once
  /// @throws origin.postgres.database.PostgresBroken where the database cannot be reached
  public PostgresAdapters(PostgresSettings settings, InstantSource clock) {
    database = new Database(settings);
    jobs = new PostgresJobs(database, clock);
  }

  /// Brings the schema to this build's version; costs next to nothing where it is there already.
  ///
  /// @throws origin.postgres.database.SchemaTooNew where a newer Origin has used the database
  public void migrate() {
    new Migrations(database).run();
  }

  /// Makes sure that the schema is this build's.
  ///
  /// @throws origin.postgres.database.SchemaTooOld where [#migrate()] has not been there
  /// @throws origin.postgres.database.SchemaTooNew where a newer Origin has used the database
  public void requireMigrated() {
    new Migrations(database).requireRun();
  }

  public Viewers viewers() {
    return new PostgresViewers(database.sql());
  }

  public Credentials credentials() {
    return new PostgresCredentials(database.sql());
  }

  public Sessions sessions() {
    return new PostgresSessions(database.sql());
  }

  public Channels channels() {
    return new PostgresChannels(database.sql());
  }

  public Videos videos() {
    return new PostgresVideos(database.sql());
  }

  public Viewings viewings() {
    return new PostgresViewings(database.sql());
  }

  public Captions captions() {
    return new PostgresCaptions(database.sql());
  }

  public EmbeddedTexts embeddedTexts() {
    return new PostgresEmbeddedTexts(database.sql());
  }

  public Loudnesses loudnesses() {
    return new PostgresLoudnesses(database.sql());
  }

  public Uploads uploads() {
    return new PostgresUploads(database.sql());
  }

  public Census census() {
    return new PostgresCensus(database.sql());
  }

  public Intents intents() {
    return new PostgresIntents(database.sql());
  }

  /// Who makes what, and what a successor of the only maker does first.
  public PostgresRunLeases runLeases() {
    return new PostgresRunLeases(database.sql());
  }

  public Transactions transactions() {
    return database.transactions();
  }

  /// The queue, and its bell for the worker of the same process.
  public PostgresJobs jobs() {
    return jobs;
  }

  /// Connections for the worker, who takes jobs in transactions of its own.
  public DataSource queue() {
    return database.alone();
  }

  public PostgresHealth health() {
    return database.health();
  }

  /// Closes every connection.
  @Override
  public void close() {
    database.close();
  }
}
