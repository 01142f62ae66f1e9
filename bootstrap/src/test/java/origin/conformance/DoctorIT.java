package origin.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// `origin doctor` as an operator meets it, beside a running Origin and while it is stopped.
class DoctorIT {
  private static final Ffmpeg FFMPEG = new Ffmpeg(Path.of("target", "ffmpeg-of-the-tests"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path temp;

  @Test
  void namesWhatWasDoneToTheStoreAndNothingElse() throws IOException {
    Path data = temp.resolve("data");
    String video;
    try (RunningOrigin origin = RunningOrigin.up(data)) {
      video = ready(Person.signUp(origin.address(), "ada"), "320x180");
      assertWell(Checkup.with(Map.of(), "--data", data.toString(), "--json"));
    }

    Path segment = segment(data, "1.m4s");
    Path rendition = segment.resolve("..").normalize();
    Path plan = rendition.resolve("..").normalize();
    String id = plan.toFile().getName();
    String name = "plans/" + id + "/" + rendition.toFile().getName();
    Files.delete(rendition.resolve("0.m4s"));
    Files.write(segment, new byte[] {1, 2, 3});
    Files.createDirectories(plan.resolveSibling("a-plan-of-nobody"));
    Files.copy(plan.resolve("plan.json"), plan.resolveSibling("a-plan-of-nobody/plan.json"));
    Path pictures = plan.resolve("pictures");
    Files.delete(pictures.resolve("storyboard-0.jpg"));
    Path poster = pictures.resolve("poster-1-640.jpg");
    Files.write(poster, Arrays.copyOf(Files.readAllBytes(poster), 1_000));
    Files.createDirectories(plan.resolve("captions"));
    Files.writeString(plan.resolve("captions/a123456789abcdef.vtt"), "WEBVTT");
    Files.writeString(plan.resolve("notes.txt"), "do not forget");
    Path original = data.resolve("uploads").resolve(id).resolve("bytes");
    byte[] bytes = Files.readAllBytes(original);
    bytes[bytes.length / 2] ^= 1;
    Files.write(original, bytes);

    Checkup ill = Checkup.with(Map.of(), "--data", data.toString(), "--json");

    assertThat(ill.status()).isEqualTo(1);
    assertThat(ill.json().get("healthy").asBoolean()).isFalse();
    assertThat(ill.findings())
        .contains(
            "segment-missing " + name,
            "segment-damaged " + name + "/1",
            "storyboard-missing plans/" + id + "/storyboard-0",
            "poster-damaged plans/" + id + "/poster-1-640",
            "caption-surplus plans/" + id + "/captions/a123456789abcdef",
            "object-surplus plans/" + id + "/notes.txt",
            "source-damaged uploads/" + id)
        .filteredOn(finding -> !finding.contains(id))
        .allSatisfy(finding -> assertThat(finding).startsWith("plan-surplus"));
    assertThat(ill.json().get("findings").get(0).get("video").asString()).isEqualTo(video);
    assertTold(Checkup.with(Map.of(), "--data", data.toString()));
  }

  @Test
  void whatIsMadeOnDemandIsMadeForWhoAsksAndMissedByNobody() throws IOException {
    Map<String, String> thrifty = Map.of("ORIGIN_ON_DEMAND_ABOVE", "240");
    Path data = temp.resolve("thrifty");
    try (RunningOrigin origin = RunningOrigin.up(thrifty, data)) {
      Person ada = Person.signUp(origin.address(), "ada");
      String video = ready(ada, "640x360");
      JsonNode renditions = ada.get("/api/v1/videos/" + video + "/processing").get("renditions");
      assertThat(renditions)
          .anySatisfy(each -> assertRendition(each, "240p", false, each.get("total").asInt()))
          .anySatisfy(each -> assertRendition(each, "360p", true, 0));
      assertWell(Checkup.with(thrifty, "--data", data.toString(), "--json"));

      String segment = segmentOf(ada, video, "640x360");
      byte[] made = fetched(ada, segment);
      Files.delete(segment(data, segment.substring(segment.lastIndexOf('/') - 16)));
      assertThat(fetched(ada, segment)).isEqualTo(made);
    }
  }

  private static void assertRendition(
      JsonNode progress, String name, boolean onDemand, int stored) {
    assertThat(progress.get("name").asString()).isEqualTo(name);
    assertThat(progress.get("onDemand").asBoolean()).isEqualTo(onDemand);
    assertThat(progress.get("stored").asInt()).isEqualTo(stored);
  }

  /// The address of a segment in the picture of that size.
  private static String segmentOf(Person person, String video, String size) {
    String master = person.video(video).get("playback").get("hls").asString();
    List<String> lines = new String(fetched(person, master), UTF_8).lines().toList();
    int told =
        IntStream.range(0, lines.size())
            .filter(line -> lines.get(line).contains("RESOLUTION=" + size))
            .findFirst()
            .orElseThrow();
    String playlist = lines.get(told + 1);
    return master.replace("master.m3u8", playlist.replace("index.m3u8", "1.m4s"));
  }

  private static byte[] fetched(Person person, String path) {
    HttpResponse<byte[]> answer = person.send(path, request -> request);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void whatCannotBeLookedAtIsStatusTwo() {
    Checkup unseen = Checkup.with(Map.of(), "--data", temp.resolve("nothing").toString());

    assertThat(unseen.status()).isEqualTo(2);
    assertThat(unseen.said()).isEmpty();
    assertThat(temp.resolve("nothing")).doesNotExist();
  }

  private static void assertWell(Checkup checkup) {
    assertThat(checkup.said()).contains("\"findings\":[]").contains("\"healthy\":true");
    assertThat(checkup.json().get("examined").get("videos").asInt()).isEqualTo(1);
    assertThat(checkup.json().get("examined").get("segments").asInt()).isPositive();
    assertThat(checkup.status()).isZero();
  }

  private static void assertTold(Checkup checkup) {
    assertThat(checkup.status()).isEqualTo(1);
    assertThat(checkup.said())
        .startsWith("Looked at 1 videos")
        .contains("segment-missing (1): ")
        .contains("What to do: ");
  }

  private String ready(Person ada, String size) {
    Path film =
        FFMPEG.make(
            temp.resolve("film.mp4"),
            8,
            size,
            "25",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-g",
            "50",
            "-c:a",
            "aac");
    Upload upload = Upload.begin(ada, film, Map.of("filename", "film.mp4", "visibility", "public"));
    upload.finish(ada, 1 << 20);
    Eventually.see(
        "video " + upload.video() + " ready",
        PATIENCE,
        () -> ada.video(upload.video()).get("state").asString(),
        state -> List.of("ready", "failed").contains(state));
    return upload.video();
  }

  private static Path segment(Path data, String name) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("media"))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }
}
