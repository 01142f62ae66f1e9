package origin.http.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.http.Client;
import origin.http.World;
import origin.usecases.transcoding.PlanSource;

/// Videos of somebody's first channel, in any state; each a second younger than the one before.
public final class TestVideos {

  private static final Instant BEGINNING = Instant.parse("2030-01-01T12:00:00Z");

  private final World world;
  private final ChannelId channel;
  private final AtomicInteger made = new AtomicInteger();

  public TestVideos(World world, Client owner) {
    this.world = world;
    this.channel = new ChannelId(owner.get("/api/v1/me").text("/channels/0/id"));
  }

  public Video.Draft draft(String title) {
    int number = made.incrementAndGet();
    Card card =
        new Card(
            new VideoId("video-" + channel.value() + "-" + number),
            channel,
            Details.titled(new Title(title)),
            Publication.wished(Visibility.PRIVATE),
            BEGINNING.plusSeconds(number));
    return kept(new Video.Draft(card));
  }

  Video.Arriving arriving(String title) {
    return kept(
        draft(title)
            .begin()
            .plays(new SourceId("source"), new PlanId("plan"), Duration.ofSeconds(8)));
  }

  Video.Processing processing(String title) {
    return kept(draft(title).begin().complete(new SourceId("source")));
  }

  public Video.Playable playable(String title) {
    return kept(processing(title).planned(new PlanId("plan"), Duration.ofMillis(61_500)));
  }

  public Video.Watchable published(String title) {
    Video.Playable playable = playable(title);
    Instant at = playable.card().createdAt().plusSeconds(60);
    return kept(playable.show(Visibility.PUBLIC, at, new Spell("spell-of-sixteen-" + made.get())));
  }

  /// A video of a film that there is, with the pictures that were made of it.
  Video.Playable filmed(String title) {
    Video.Processing processing = processing(title);
    if (!(world.transcoding().planSource().plan(processing.source())
        instanceof PlanSource.Outcome.Planned(var plan))) {
      throw new AssertionError("a scripted film can be planned");
    }
    world.transcoding().makePosters().make(plan.id());
    return kept(processing.planned(plan.id(), Duration.ofMillis(61_500)));
  }

  Video.Failed failed(String title) {
    return kept(processing(title).fail(new Problem("not-a-video", "This file is not a video.")));
  }

  Video.GivenUp givenUp(String title) {
    return kept(
        processing(title).giveUp(new Problem("processing-failed", "Something broke here.")));
  }

  Video.Ready lostARung(String title) {
    Video.Playable playable = playable(title);
    return kept(
        playable.completeWithout(
            new Problem("rung-lost", "720p could not be made from this file.")));
  }

  private <V extends Video> V kept(V video) {
    world.keep(video);
    return video;
  }
}
