package origin.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

  private static final Path RUNTIME = Path.of("target", "postgres-runtime").toAbsolutePath();

  @TempDir private Path home;

  @Test
  void keepsItsDataFromOneStartToTheNext() throws SQLException {
    try (var server = start()) {
      write(server, "create table notes (note text)");
      write(server, "insert into notes values ('kept')");
    }
    try (var server = start()) {
      assertThat(read(server, "select note from notes")).isEqualTo("kept");
    }
  }

  @Test
  void recoversAsOftenAsItsParentIsKilled() throws Exception {
    try (var server = start()) {
      write(server, "create table notes (note text)");
    }
    for (var life = 1; life <= 2; life++) {
      var killed = OtherOrigin.startOn(home, RUNTIME);
      killed.kill();
      var leftOver = postmaster();
      assertThat(isRunning(leftOver)).isTrue();
      try (var server = start()) {
        assertThat(isRunning(leftOver)).isFalse();
        write(server, "insert into notes values ('life %d')".formatted(life));
      }
    }
    try (var server = start()) {
      assertThat(read(server, "select count(*) from notes")).isEqualTo("2");
    }
  }

  @Test
  void recoversWhenTheServerItselfWasKilled() throws Exception {
    var first = start();
    write(first, "create table notes (note text)");
    write(first, "insert into notes values ('kept')");
    var postmaster = postmaster();
    postmaster.destroyForcibly();
    postmaster.onExit().get();
    first.close();
    try (var server = start()) {
      assertThat(read(server, "select note from notes")).isEqualTo("kept");
    }
  }

  @Test
  void isStartedAgainAtTheSameAddressWhenItDies() throws Exception {
    try (var server = start()) {
      write(server, "create table notes (note text)");
      var lost = postmaster();
      lost.destroyForcibly();
      lost.onExit().get();

      awaitAnotherThan(lost);

      assertThat(read(server, "select count(*) from notes")).isEqualTo("0");
    }
  }

  @Test
  void isStartedAgainAlsoWhereThatFailsForAWhile() throws Exception {
    try (var server = start()) {
      write(server, "create table notes (note text)");
      var cluster = home.resolve("cluster");
      var control = cluster.resolve("global/pg_control");
      var aside = cluster.resolve("global/pg_control-aside");
      var lost = postmaster();
      Files.move(control, aside);
      lost.destroyForcibly();
      lost.onExit().get();
      awaitWords("pg_control");

      Files.move(aside, control);
      awaitAnotherThan(lost);

      assertThat(read(server, "select count(*) from notes")).isEqualTo("0");
    }
  }

  /// Waits until the server's log holds some words.
  private void awaitWords(String words) throws Exception {
    var log = new ServerFolder(home).log();
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Files.readString(log).contains(words)) {
      assertThat(System.nanoTime()).as("never said: " + words).isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Test
  void takesAProcessThatNobodyCollectedForDead() throws Exception {
    start().close();
    var careless =
        new ProcessBuilder("/bin/sh", "-c", "/bin/sleep 0.3 & echo $!; exec /bin/sleep 60").start();
    try (var said = careless.inputReader()) {
      var uncollected = Long.parseLong(said.readLine());
      while (RunningCommand.of(uncollected).isRunning()) {
        Thread.onSpinWait();
      }
      assertThat(ProcessHandle.of(uncollected)).isPresent();
      Files.writeString(
          home.resolve("cluster/postmaster.pid"), uncollected + "\n" + home + "\n0\n");

      start().close();
    } finally {
      careless.destroyForcibly().waitFor();
    }
  }

  @Test
  void worksForRootAlsoWhereUserNamespacesAreNotAllowed() throws Exception {
    var mayBecomeNobody = ProcessHandle.current().info().user().equals(Optional.of("root"));
    for (var life = 1; life <= 2; life++) {
      try (var server = mayBecomeNobody ? startAs(Account.nobody()) : start()) {
        assertThat(read(server, "select 1")).isEqualTo("1");
      }
    }
    try (var server = start()) {
      assertThat(read(server, "select 1")).as("its data decide from then on").isEqualTo("1");
    }
  }

  private static boolean isRunning(ProcessHandle process) {
    return RunningCommand.of(process.pid()).isRunning();
  }

  private PostgresServer startAs(Account account) throws Exception {
    var folder = ServerFolder.open(home);
    return PostgresServer.start(folder, FolderLock.hold(folder), RUNTIME, account);
  }

  private void awaitAnotherThan(ProcessHandle lost) throws Exception {
    var deadline = Instant.now().plusSeconds(30);
    while (PostmasterPid.readFrom(home.resolve("cluster/postmaster.pid"))
        .filter(said -> said.pid() != lost.pid() && said.isRunning() && said.ready())
        .isEmpty()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void leavesNoProcessBehind() throws IOException {
    var server = start();
    var postmaster = postmaster();
    var children = postmaster.descendants().toList();
    server.close();
    assertThat(isRunning(postmaster)).isFalse();
    assertThat(children).isNotEmpty().noneMatch(PostgresServerIT::isRunning);
  }

  @Test
  void leavesAStrangerAloneWhoHasTheNumberOfALostServer() throws Exception {
    start().close();
    var stranger = new ProcessBuilder("/bin/sleep", "60").start();
    try {
      Files.writeString(
          home.resolve("cluster/postmaster.pid"), stranger.pid() + "\n" + home + "\n0\n");
      start().close();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly().waitFor();
    }
  }

  @Test
  void refusesAFolderThatAnotherOriginUses() throws SQLException {
    try (var server = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(PostgresCannotStart.FolderInUse.class)
          .hasMessage("The data folder %s is in use by another Origin.", home);
      assertThat(read(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesAFolderThatAnotherProcessUses() throws Exception {
    var other = OtherOrigin.startOn(home, RUNTIME);
    try {
      assertThatThrownBy(this::start).isInstanceOf(PostgresCannotStart.FolderInUse.class);
    } finally {
      other.kill();
    }
    start().close();
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    start().close();
    Files.writeString(home.resolve("cluster/PG_VERSION"), "15\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(PostgresCannotStart.WrongMajorVersion.class)
        .hasMessageContaining("was written by PostgreSQL 15");
  }

  @Test
  void refusesAFolderThatCannotBeMade() throws IOException {
    var file = Files.writeString(home.resolve("file"), "in the way");
    assertThatThrownBy(() -> PostgresServer.start(file.resolve("data"), RUNTIME))
        .isInstanceOf(PostgresCannotStart.FolderNotWritable.class);
  }

  @Test
  void beginsAgainWhenTheFirstStartWasCutShort() throws IOException, SQLException {
    var half = Files.createDirectories(home.resolve("cluster-in-the-making/cluster"));
    Files.writeString(half.resolve("PG_VERSION"), "18\n");
    try (var server = start()) {
      assertThat(read(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    try (var server = start()) {
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      server.address().url(), server.address().user(), "guess"))
          .hasMessageContaining("authentication failed");
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      server.address().url(), "postgres", server.address().password().value()))
          .hasMessageContaining("authentication failed");
    }
  }

  @Test
  void tellsOthersHowToReachTheDatabaseWhileItRuns() {
    assertThat(PostgresServer.runningIn(home)).isEmpty();
    try (var server = start()) {
      assertThat(PostgresServer.runningIn(home)).contains(server.address());
    }
    assertThat(PostgresServer.runningIn(home)).isEmpty();
  }

  @Test
  void keepsThePasswordToItsOwner() throws IOException {
    start().close();
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void worksForAUserWhoIsNoSuperuser() throws SQLException {
    try (var server = start()) {
      assertThat(read(server, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      write(server, "create extension pg_trgm");
    }
  }

  @Test
  void confirmsACommitOnlyWhenItIsOnDisk() throws SQLException {
    try (var server = start()) {
      assertThat(read(server, "show fsync")).isEqualTo("on");
      assertThat(read(server, "show synchronous_commit")).isEqualTo("on");
    }
  }

  private PostgresServer start() {
    return PostgresServer.start(home, RUNTIME);
  }

  private ProcessHandle postmaster() throws IOException {
    var recorded = PostmasterPid.readFrom(home.resolve("cluster/postmaster.pid"));
    return recorded.flatMap(file -> ProcessHandle.of(file.pid())).orElseThrow();
  }

  private static void write(PostgresServer server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String read(PostgresServer server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(
        server.address().url(), server.address().user(), server.address().password().value());
  }
}
