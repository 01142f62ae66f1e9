package origin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;

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
      video = ready(origin);
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

  private String ready(RunningOrigin origin) {
    Path film =
        FFMPEG.make(
            temp.resolve("film.mp4"),
            8,
            "320x180",
            "25",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-g",
            "50",
            "-c:a",
            "aac");
    Person ada = Person.signUp(origin.address(), "ada");
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
