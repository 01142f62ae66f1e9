package origin.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.accounts.EmailAddress;
import origin.domain.transcoding.EvictionPolicy;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.SoundCodec;
import origin.domain.transcoding.VideoCodec;
import origin.ffmpeg.launch.Isolation;
import origin.usecases.transcoding.MakingPolicy;

class SettingsTest {
  @Test
  void anEmptyEnvironmentGivesTheUsualSettings() {
    Settings settings = Settings.read(Map.of("PATH", "/bin"));

    assertThat(settings.firstAdmin()).isEmpty();
    assertThat(settings.media().making()).isEqualTo(MakingPolicy.AT_ONCE);
    assertThat(settings.media().ladder()).isEqualTo(LadderPolicy.USUAL);
    assertThat(settings.media().leastIsolation()).isEqualTo(Isolation.LIMITS);
    assertThat(settings.trustedProxies()).isEmpty();
  }

  @Test
  void proxiesAreTrustedByTheirAddresses() {
    Settings settings = Settings.read(Map.of("ORIGIN_TRUSTED_PROXIES", "10.0.0.7, ::1"));

    assertThat(settings.trustedProxies()).containsExactly("0:0:0:0:0:0:0:1", "10.0.0.7");
  }

  @Test
  void furtherCodecsAreListed() {
    Settings settings = Settings.read(Map.of("ORIGIN_FURTHER_CODECS", "av1, opus,hevc"));

    assertThat(settings.media().ladder())
        .isEqualTo(
            new LadderPolicy(Set.of(VideoCodec.AV1, VideoCodec.HEVC), Set.of(SoundCodec.OPUS)));
  }

  @Test
  void theFirstAdminAndThePolicyCanBeGiven() {
    Settings settings =
        Settings.read(
            Map.of(
                "ORIGIN_ADMIN_EMAIL", "Root@example.org",
                "ORIGIN_ADMIN_PASSWORD", "a long password",
                "ORIGIN_FFMPEG_ISOLATION", "files",
                "ORIGIN_MAKE", "on-demand"));

    assertThat(settings.firstAdmin().orElseThrow().email())
        .isEqualTo(new EmailAddress("root@example.org"));
    assertThat(settings.media().making()).isEqualTo(MakingPolicy.ON_DEMAND);
    assertThat(settings.media().leastIsolation()).isEqualTo(Isolation.FILES);
    assertThat(settings).asString().doesNotContain("a long password");
  }

  @Test
  void whatIsMadeAtOnceAndHowLongItStaysIsSaidByHeight() {
    MediaSettings media =
        Settings.read(
                Map.of(
                    "ORIGIN_ON_DEMAND_ABOVE", "720",
                    "ORIGIN_MEDIA_EVICT_AFTER_DAYS", "90",
                    "ORIGIN_MEDIA_EVICT_ABOVE", "720:30, 1080:7"))
            .media();

    assertThat(media.making()).isEqualTo(new MakingPolicy(720));
    assertThat(media.eviction())
        .isEqualTo(
            new EvictionPolicy(
                Optional.of(Duration.ofDays(90)),
                Map.of(720, Duration.ofDays(30), 1080, Duration.ofDays(7))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"720", "720:0", "720:30,720:7", "0:5", "hd:7", "720:30,"})
  void heightsWithoutTheirDaysAreRefused(String list) {
    assertThatThrownBy(() -> Settings.read(Map.of("ORIGIN_MEDIA_EVICT_ABOVE", list)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ORIGIN_MEDIA_EVICT_ABOVE lists heights with days");
  }

  @Test
  void whereNothingIsMadeAtOnceNoHeightIsGiven() {
    assertThatThrownBy(
            () ->
                Settings.read(Map.of("ORIGIN_MAKE", "on-demand", "ORIGIN_ON_DEMAND_ABOVE", "720")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ORIGIN_ON_DEMAND_ABOVE goes with ORIGIN_MAKE=at-once");
    assertThatThrownBy(() -> Settings.read(Map.of("ORIGIN_ON_DEMAND_ABOVE", "high")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ORIGIN_ON_DEMAND_ABOVE is a height in lines, such as 720");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                Settings.read(
                    Map.of(
                        "ORIGIN_PROT", "1",
                        "ORIGIN_ADMIN_EMAIL", "nobody",
                        "ORIGIN_ADMIN_PASSWORD", "short",
                        "ORIGIN_MAKE", "never",
                        "ORIGIN_FURTHER_CODECS", "h264",
                        "ORIGIN_TRUSTED_PROXIES", "proxy.example",
                        "ORIGIN_FFMPEG_ISOLATION", "jail",
                        "ORIGIN_LOG", "xml")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ORIGIN_PROT is not a setting")
        .hasMessageContaining("ORIGIN_ADMIN_EMAIL is no e-mail address")
        .hasMessageContaining("ORIGIN_ADMIN_PASSWORD needs 10 to 128 characters")
        .hasMessageContaining("ORIGIN_TRUSTED_PROXIES lists IP addresses")
        .hasMessageContaining("ORIGIN_FURTHER_CODECS lists hevc, av1 and opus, or some of them")
        .hasMessageContaining("ORIGIN_LOG is text or json")
        .hasMessageContaining("ORIGIN_FFMPEG_ISOLATION is limits, privileges, namespaces or files")
        .hasMessageContaining("ORIGIN_MAKE is at-once or on-demand")
        .hasMessageNotContaining("short");
  }

  @Test
  void halfAnAdminIsRefused() {
    assertThatThrownBy(() -> Settings.read(Map.of("ORIGIN_ADMIN_EMAIL", "root@example.org")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("go together");
  }
}
