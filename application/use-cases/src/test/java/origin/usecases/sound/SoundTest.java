package origin.usecases.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;
import origin.domain.channels.Channel;
import origin.domain.channels.ChannelId;
import origin.domain.channels.ChannelName;
import origin.domain.channels.Handle;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.sound.Loudness;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.Plan;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.sound.InMemoryLoudnesses;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.work.InMemoryTransactions;
import origin.ports.timeline.SourceMissing;
import origin.usecases.publishing.FindVideo;
import origin.usecases.publishing.Published;

class SoundTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final Loudness QUIET = new Loudness(-30, -12);
  private static final Plan PLAN = ExamplePlans.plan("plan-1", 3);
  private static final Channel CHANNEL =
      new Channel(
          new ChannelId("channel"),
          new Handle("channel"),
          new ChannelName("Channel"),
          new ViewerId("owner"),
          NOW);

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemoryLoudnesses loudnesses = new InMemoryLoudnesses(transactions, videos);
  private final InMemoryMedia media = new InMemoryMedia();
  private final List<Integer> heard = new ArrayList<>();
  private final Sound sound =
      new Sound(new Sound.Needs(videos, media.plans(), this::measure, loudnesses, this::find));

  @BeforeEach
  void keepThePlan() {
    media.plans().keep(PLAN);
  }

  @Test
  void measuresEachTrackThatIsKeptOnce() {
    Video.Playable video = playable();

    sound.measureLoudness().measure(video.id());
    sound.measureLoudness().measure(video.id());

    assertThat(heard).containsExactly(0, 1);
    assertThat(loudnesses.of(video.id())).isEqualTo(Map.of(0, QUIET, 1, QUIET));
  }

  @Test
  void measuresNothingOfWhatCannotBePlayedOrIsGone() {
    Video draft = new Video.Draft(card());
    videos.keep(draft);

    sound.measureLoudness().measure(draft.id());
    sound.measureLoudness().measure(new VideoId("nobody"));

    assertThat(heard).isEmpty();
  }

  @Test
  void aSourceThatIsGoneIsNotTriedForEver() {
    Video.Playable video = playable();
    var broken =
        new Sound(
            new Sound.Needs(
                videos,
                media.plans(),
                (source, _) -> {
                  throw new SourceMissing(source);
                },
                loudnesses,
                this::find));

    broken.measureLoudness().measure(video.id());

    assertThat(loudnesses.of(video.id())).isEmpty();
  }

  @Test
  void describesTheTracksWithWhatWasHeardAndCountsWhatWasLeftOut() {
    Video.Playable video = playable();
    loudnesses.keep(video.id(), 1, QUIET);

    assertThat(sound.describeSound().describe(new Actor.Guest(), video.id()))
        .isEqualTo(
            new DescribeSound.Outcome.Described(
                List.of(
                    new DescribeSound.Track(
                        PLAN.sounds().get(0), "Sound", true, List.of(1), Optional.empty()),
                    new DescribeSound.Track(
                        PLAN.sounds().get(1),
                        "Portuguese (Brazil) ('Cut' & <more>)",
                        false,
                        List.of(2),
                        Optional.of(QUIET))),
                1));
  }

  @Test
  void aVideoThatIsNotPlayableYetHasNoSoundAndAHiddenOneIsNotThere() {
    Video draft = new Video.Draft(card());
    videos.keep(draft);

    assertThat(sound.describeSound().describe(new Actor.Guest(), draft.id()))
        .isEqualTo(new DescribeSound.Outcome.Described(List.of(), 0));
    assertThat(sound.describeSound().describe(new Actor.Guest(), new VideoId("hidden")))
        .isEqualTo(new DescribeSound.Outcome.NotFound());
  }

  private Optional<Loudness> measure(SourceId source, int track) {
    assertThat(source).isEqualTo(PLAN.source());
    heard.add(track);
    return Optional.of(QUIET);
  }

  private FindVideo.Outcome find(Actor actor, VideoId id) {
    return videos
        .find(id)
        .<FindVideo.Outcome>map(
            video -> new FindVideo.Outcome.Found(new Published(video, CHANNEL), false))
        .orElseGet(FindVideo.Outcome.NotFound::new);
  }

  private Video.Playable playable() {
    Video.Playable playable =
        new Video.Draft(card())
            .begin()
            .complete(PLAN.source())
            .planned(PLAN.id(), Duration.ofSeconds(12));
    videos.keep(playable);
    return playable;
  }

  private static Card card() {
    return new Card(
        new VideoId("video"),
        CHANNEL.id(),
        Details.titled(new Title("Film")),
        Publication.wished(Visibility.PRIVATE),
        NOW);
  }
}
