package origin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

class UploadToPlaybackIT {
  private static final Ffmpeg FFMPEG = new Ffmpeg(Path.of("target", "ffmpeg-of-the-tests"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PART = 256 * 1024;

  @TempDir static Path temp;
  private static RunningOrigin origin;
  private static Person creator;

  @BeforeAll
  static void start() {
    origin = RunningOrigin.up(temp.resolve("data"));
    creator = Person.signUp(origin.address(), "ada");
  }

  @AfterAll
  static void stop() {
    assertThat(origin.stop()).isIn(0, 143);
  }

  @Test
  void aVideoIsWatchedBySomebodyElseFrameForFrame() throws IOException {
    Path file =
        FFMPEG.make(
            temp.resolve("film.mp4"),
            13,
            "640x360",
            "30000/1001",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-g",
            "60",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            "-movflags",
            "+faststart");
    int frames = FFMPEG.decodedFrames(file.toString(), "v:0");

    JsonNode video = untilReady(upload(file, "public"));

    JsonNode seen = Person.guest(origin.address()).video(video.get("id").asString());
    String hls = origin.address().resolve(seen.get("playback").get("hls").asString()).toString();
    String dash = origin.address().resolve(seen.get("playback").get("dash").asString()).toString();
    int rungs =
        (int)
            Files.readAllLines(download(hls)).stream()
                .filter(line -> line.startsWith("#EXT-X-STREAM-INF"))
                .count();
    assertThat(rungs).isGreaterThanOrEqualTo(2);
    for (int rung = 0; rung < rungs; rung++) {
      assertWhole(hls, "v:" + rung, frames);
      assertWhole(dash, "v:" + rung, frames);
    }
    int packets = FFMPEG.packets(file.toString(), "a:0");
    assertThat(FFMPEG.packets(hls, "a:0")).isEqualTo(packets);
    assertThat(FFMPEG.packets(dash, "a:0")).isEqualTo(packets);
  }

  @Test
  void aVideoPlaysBeforeItsLastByteAndIsAfterItLikeAnyOther() throws IOException {
    Path file = longFilm("arriving.mp4", "-movflags", "+faststart");
    int frames = FFMPEG.decodedFrames(file.toString(), "v:0");
    Map<String, String> about = Map.of("filename", "arriving.mp4", "visibility", "public");
    Upload upload = Upload.begin(creator, file, about);
    String id = upload.video();

    send(upload, upload.length() / 2);
    JsonNode half = untilLasts(id, 1);
    long here = half.get("durationMs").asLong();
    String master = half.get("playback").get("hls").asString();
    List<String> segments = listed(master, "#EXT-X-PLAYLIST-TYPE:EVENT");
    assertThat(segments).hasSizeBetween(2, 8);
    assertThat(guestStatus(segments.getLast())).isEqualTo(200);
    assertThat(guestStatus(folderOf(segments.getLast()) + "10.m4s"))
        .as("a segment of which no byte is here")
        .isEqualTo(404);

    send(upload, upload.length() * 4 / 5);
    untilLasts(id, here + 1);
    assertThat(state(creator.video(id))).isEqualTo("playable");
    upload.finish(creator, PART);
    JsonNode video = untilReady(id);

    assertThat(video.get("playback").get("hls").asString()).isEqualTo(master);
    assertThat(listed(master, "#EXT-X-ENDLIST")).startsWith(segments.toArray(String[]::new));
    String hls = origin.address().resolve(master).toString();
    for (int rung = 0; rung < rungsOf(hls); rung++) {
      assertWhole(hls, "v:" + rung, frames);
    }
    JsonNode ordinary = untilReady(uploadAtOnce(file, about));
    String other = ordinary.get("playback").get("hls").asString();
    assertThat(text(master)).as("the same renditions").isEqualTo(text(other));
    assertThat(video.get("durationMs").asLong()).isEqualTo(ordinary.get("durationMs").asLong());
  }

  /// Nothing at the beginning of such a file tells how it goes on.
  @Test
  void aVideoThatTellsItsFramesAsTheyComePlaysBeforeItsLastByteToo() throws IOException {
    Path file = longFilm("arriving.mkv");
    int frames = FFMPEG.decodedFrames(file.toString(), "v:0");
    Map<String, String> about = Map.of("filename", "arriving.mkv", "visibility", "public");
    Upload upload = Upload.begin(creator, file, about);
    String id = upload.video();

    send(upload, upload.length() * 8 / 10);
    JsonNode early = untilLasts(id, 1);
    assertThat(state(early)).isEqualTo("playable");
    String master = early.get("playback").get("hls").asString();
    List<String> segments = listed(master, "#EXT-X-PLAYLIST-TYPE:EVENT");
    assertThat(segments).hasSizeBetween(2, 9);
    assertThat(guestStatus(segments.getLast())).isEqualTo(200);
    upload.finish(creator, PART);
    JsonNode video = untilReady(id);

    assertThat(video.get("playback").get("hls").asString()).isEqualTo(master);
    List<String> all = listed(master, "#EXT-X-ENDLIST");
    assertThat(all).startsWith(segments.toArray(String[]::new));
    String hls = origin.address().resolve(master).toString();
    for (int rung = 0; rung < rungsOf(hls); rung++) {
      assertWhole(hls, "v:" + rung, frames);
    }
    JsonNode ordinary = untilReady(uploadAtOnce(file, about));
    assertThat(video.get("durationMs").asLong()).isEqualTo(ordinary.get("durationMs").asLong());
    assertThat(listed(ordinary.get("playback").get("hls").asString(), "#EXT-X-ENDLIST"))
        .hasSameSizeAs(all);
  }

  /// Twelve segments of about as many bytes each.
  private static Path longFilm(String name, String... options) {
    String words =
        """
        -c:v libx264 -preset ultrafast -g 120 -bf 2 -b:v 1500k -minrate 1500k -maxrate 1500k \
        -bufsize 1500k -nal-hrd cbr -pix_fmt yuv420p -c:a aac""";
    return FFMPEG.make(
        temp.resolve(name),
        48,
        "426x240",
        "30000/1001",
        Stream.concat(Stream.of(words.split(" ")), Stream.of(options)).toArray(String[]::new));
  }

  private static void send(Upload upload, long until) {
    for (long at = upload.offset(creator); at < until; ) {
      at = upload.sendPart(creator, at, PART);
    }
  }

  private static JsonNode untilLasts(String id, long millis) {
    return Eventually.see(
        "video " + id + " of more than " + millis + " ms",
        PATIENCE,
        () -> creator.video(id),
        video -> video.get("durationMs").asLong() >= millis);
  }

  /// The segments of the first rendition, of whose playlist one line is known.
  private static List<String> listed(String master, String line) throws IOException {
    String playlist =
        folderOf(master)
            + text(master).lines().filter(l -> !l.startsWith("#")).findFirst().orElseThrow();
    Eventually.see(
        "a playlist with " + line, PATIENCE, () -> text(playlist), t -> t.contains(line));
    return text(playlist)
        .lines()
        .filter(l -> !l.startsWith("#"))
        .map(folderOf(playlist)::concat)
        .toList();
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static int rungsOf(String hls) {
    return (int)
        text(URI.create(hls).getPath())
            .lines()
            .filter(line -> line.startsWith("#EXT-X-STREAM-INF"))
            .count();
  }

  private static String uploadAtOnce(Path file, Map<String, String> about) throws IOException {
    Upload upload = Upload.begin(creator, file, about);
    upload.finish(creator, Files.size(file));
    return upload.video();
  }

  private static String text(String path) {
    return new String(
        Person.guest(origin.address()).send(path, HttpRequest.Builder::GET).body(),
        StandardCharsets.UTF_8);
  }

  @Test
  void aFileThatIsNoVideoFailsWithASentence() throws IOException {
    Path notes = Files.writeString(temp.resolve("notes.mp4"), "These are notes. ".repeat(1000));

    String id = upload(notes, "public");

    JsonNode video =
        Eventually.see(
            "a failure", PATIENCE, () -> creator.video(id), v -> state(v).equals("failed"));
    assertThat(video.get("problem").get("detail").asString()).endsWith(".").contains(" ");
    assertThat(video.get("problem").get("code").asString()).isEqualTo("not-media");
    assertThat(guestStatus("/api/v1/videos/" + id)).isEqualTo(404);
  }

  @Test
  void aPrivateVideosBytesNeedATokenAndPublishingGivesThemAnAddressForAll() throws IOException {
    Path file = shortFilm("private.mp4");

    JsonNode video = untilReady(upload(file, "private"));
    String id = video.get("id").asString();

    assertThat(guestStatus("/api/v1/videos/" + id)).isEqualTo(404);
    String signed = video.get("playback").get("hls").asString();
    assertThat(guestStatus(signed)).isEqualTo(200);
    int token = signed.indexOf("/s/") + 8;
    String forged =
        signed.substring(0, token)
            + (signed.charAt(token) == 'A' ? 'B' : 'A')
            + signed.substring(token + 1);
    assertThat(guestStatus(forged)).isIn(403, 404);

    creator.patch("/api/v1/videos/" + id, Map.of("visibility", "public"));
    String open = Person.guest(origin.address()).video(id).get("playback").get("hls").asString();
    assertThat(guestStatus(open)).isEqualTo(200);

    creator.patch("/api/v1/videos/" + id, Map.of("visibility", "private"));
    assertThat(guestStatus("/api/v1/videos/" + id)).isEqualTo(404);
    Eventually.see(
        "the public address to die", PATIENCE, () -> guestStatus(open), status -> status == 404);
  }

  @Test
  void aDeletedVideoLeavesNothingBehind() throws IOException {
    Path file = shortFilm("deleted.mp4");
    JsonNode video = untilReady(upload(file, "public"));
    String id = video.get("id").asString();
    String hls = video.get("playback").get("hls").asString();
    Path media = temp.resolve("data/media/plans");
    long before = bytesBelow(media);
    long half = Files.size(file) / 2;

    HttpResponse<byte[]> answer = creator.send("/api/v1/videos/" + id, HttpRequest.Builder::DELETE);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(guestStatus("/api/v1/videos/" + id)).isEqualTo(404);
    Eventually.see("its address to die", PATIENCE, () -> guestStatus(hls), status -> status == 404);
    Eventually.see(
        "its bytes to go", PATIENCE, () -> bytesBelow(media), now -> now < before - half);
  }

  private static String upload(Path file, String visibility) {
    Upload upload =
        Upload.begin(
            creator,
            file,
            Map.of("filename", file.getFileName().toString(), "visibility", visibility));
    upload.finish(creator, PART);
    return upload.video();
  }

  private static Path shortFilm(String name) {
    return FFMPEG.make(
        temp.resolve(name),
        4,
        "320x240",
        "25",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac");
  }

  private static JsonNode untilReady(String id) {
    JsonNode video =
        Eventually.see(
            "video " + id + " ready",
            PATIENCE,
            () -> creator.video(id),
            v -> List.of("ready", "failed").contains(state(v)));
    assertThat(state(video)).as(video.toString()).isEqualTo("ready");
    return video;
  }

  private static void assertWhole(String address, String stream, int frames) {
    List<Double> shown = FFMPEG.shownAt(address, stream);
    assertThat(shown).as(stream + " of " + address).hasSize(frames);
    for (int i = 1; i < shown.size(); i++) {
      assertThat(shown.get(i) - shown.get(i - 1))
          .as("the step to frame " + i + " of " + stream)
          .isBetween(0.03, 0.04);
    }
  }

  private static String state(JsonNode video) {
    return video.get("state").asString();
  }

  private static int guestStatus(String path) {
    return Person.guest(origin.address()).send(path, HttpRequest.Builder::GET).statusCode();
  }

  private static Path download(String address) throws IOException {
    Path file = Files.createTempFile(temp, "download", "");
    Files.write(
        file,
        Person.guest(origin.address())
            .send(URI.create(address).getPath(), HttpRequest.Builder::GET)
            .body());
    return file;
  }

  private static long bytesBelow(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
