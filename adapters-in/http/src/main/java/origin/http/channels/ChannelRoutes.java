package origin.http.channels;

import java.time.Instant;
import java.util.Set;
import origin.domain.channels.Channel;
import origin.http.Answer;
import origin.http.Call;
import origin.http.Problem;
import origin.http.Problem.FieldProblem;
import origin.http.ProblemCode;
import origin.http.Required;
import origin.http.RouteGroup;
import origin.http.Routes;
import origin.usecases.channels.FindChannel;
import origin.usecases.channels.OpenChannel;

/// `/api/v1/channels`.
public final class ChannelRoutes implements RouteGroup {

  private final OpenChannel openChannel;
  private final FindChannel findChannel;

  public ChannelRoutes(OpenChannel openChannel, FindChannel findChannel) {
    this.openChannel = openChannel;
    this.findChannel = findChannel;
  }

  @Override
  public void describeTo(Routes routes) {
    routes.at("/api/v1/channels").post(this::open);
    routes.at("/api/v1/channels/{handle}").get(this::show);
  }

  private Answer open(Call call) {
    NewChannel body = call.body(NewChannel.class);
    return switch (openChannel.open(call.signedIn(), body.handle(), body.name())) {
      case OpenChannel.Outcome.Opened(Channel channel) ->
          Answer.created(ChannelBody.of(channel))
              .with("Location", "/api/v1/channels/" + channel.handle().value());
      case OpenChannel.Outcome.HandleTaken() ->
          Answer.problem(
              Problem.ofField(
                  ProblemCode.HANDLE_TAKEN, "handle", "Another channel has this handle."));
      case OpenChannel.Outcome.TooMany() ->
          Answer.problem(
              ProblemCode.TOO_MANY_CHANNELS,
              "An account owns " + OpenChannel.MOST + " channels at most.");
      case OpenChannel.Outcome.Invalid(var fields) -> Answer.problem(invalid(fields));
      case OpenChannel.Outcome.NotSignedIn() -> Answer.problem(Problem.unauthenticated());
    };
  }

  private Answer show(Call call) {
    return switch (findChannel.find(call.path("handle"))) {
      case FindChannel.Outcome.Found(Channel channel) -> Answer.ok(ChannelBody.of(channel));
      case FindChannel.Outcome.NotFound() -> Answer.problem(Problem.notFound());
    };
  }

  private static Problem invalid(Set<OpenChannel.Field> fields) {
    return Problem.invalidFields(fields.stream().sorted().map(ChannelRoutes::problemOf).toList());
  }

  private static FieldProblem problemOf(OpenChannel.Field field) {
    return switch (field) {
      case HANDLE ->
          new FieldProblem("handle", "A handle has 3 to 40 characters of a-z, 0-9, _ and -.");
      case NAME -> new FieldProblem("name", "A name has 1 to 60 characters that can be seen.");
    };
  }

  /// What `POST /api/v1/channels` takes.
  record NewChannel(@Required String handle, @Required String name) {}

  /// A channel.
  record ChannelBody(String id, String handle, String name, Instant createdAt) {

    static ChannelBody of(Channel channel) {
      return new ChannelBody(
          channel.id().value(),
          channel.handle().value(),
          channel.name().value(),
          channel.createdAt());
    }
  }
}
