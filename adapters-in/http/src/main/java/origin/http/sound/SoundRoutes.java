package origin.http.sound;

import origin.domain.publishing.VideoId;
import origin.http.Answer;
import origin.http.Call;
import origin.http.Problem;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.usecases.sound.DescribeSound;

/// `/api/v1/videos/{videoId}/sound`: what can be heard of a video, and how loud it is.
public final class SoundRoutes implements RouteGroup {

  private final DescribeSound describeSound;

  public SoundRoutes(DescribeSound describeSound) {
    this.describeSound = describeSound;
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/api/v1/videos/{videoId}/sound").get(this::describe);
  }

  private Answer describe(Call call) {
    return switch (describeSound.describe(call.actor(), call.id("videoId", VideoId::new))) {
      case DescribeSound.Outcome.Described described -> Answer.ok(SoundBody.of(described));
      case DescribeSound.Outcome.NotFound() -> Answer.problem(Problem.notFound());
    };
  }
}
