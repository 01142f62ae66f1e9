package origin.media;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.accounts.ClientAddress;
import origin.domain.playback.MediaPath;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;
import origin.usecases.playback.ClaimMaking;
import origin.usecases.playback.FindMedia;
import origin.usecases.playback.MediaKind;
import origin.usecases.transcoding.ServeSegment;

/// Answers everything below [MediaPath#ROOT]; the assembly mounts it there.
///
/// `GET` and `HEAD` alone, from pages of any site: whoever has an address may have what lies there.
/// Only a `GET` has a missing segment made, and it is charged to the address it comes from.
public final class MediaDelivery implements HttpService {
  private static final Logger LOG = LoggerFactory.getLogger(MediaDelivery.class);

  private final FindMedia find;
  private final ClaimMaking claim;
  private final ServeSegment serve;
  private final Function<ServerRequest, ClientAddress> client;
  private final Turns turns = new Turns();

  /// @param find finds what lies at an address
  /// @param claim lets an address have a segment made, or not yet
  /// @param serve makes a segment that nobody has made yet
  /// @param client tells where a request comes from, past trusted proxies
  public MediaDelivery(
      FindMedia find,
      ClaimMaking claim,
      ServeSegment serve,
      Function<ServerRequest, ClientAddress> client) {
    this.find = find;
    this.claim = claim;
    this.serve = serve;
    this.client = client;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/*", this::deliver)
        .head("/*", this::deliver)
        .options("/*", (_, response) -> Cors.preflight(response))
        .any(
            "/*",
            (request, response) -> new Answer(request, response, turns).refuse(Problem.METHOD));
  }

  private void deliver(ServerRequest request, ServerResponse response) throws IOException {
    var answer = new Answer(request, response, turns);
    Optional<MediaPath> path = MediaPath.of(request.prologue().uriPath().rawPath());
    if (path.isEmpty()) {
      answer.refuse(Problem.NOT_FOUND);
      return;
    }
    try {
      deliver(find.find(path.get()), path.get(), request, answer);
    } catch (MediaStoreBroken e) {
      LOG.warn("the media store failed", e);
      answer.refuseForNow();
    }
  }

  private void deliver(
      FindMedia.Outcome found, MediaPath path, ServerRequest request, Answer answer)
      throws IOException {
    switch (found) {
      case FindMedia.Outcome.Found(var kind, var content) -> send(kind, content, path, answer);
      case FindMedia.Outcome.Growing(var kind, var content) -> {
        try (content) {
          answer.send(kind, content, Caching.ofGrowing(path));
        }
      }
      case FindMedia.Outcome.Download(var name, var content) -> {
        try (content) {
          answer.save(name, content, Caching.of(path));
        }
      }
      case FindMedia.Outcome.Unmade unmade -> make(unmade, path, request, answer);
      case FindMedia.Outcome.Missing() -> answer.refuse(Problem.NOT_FOUND);
      case FindMedia.Outcome.Expired() -> answer.refuse(Problem.EXPIRED);
    }
  }

  /// Who asks with `HEAD` does not wait for anything, so nothing is made: its length is not known,
  /// and that is not told with a 200.
  private void make(
      FindMedia.Outcome.Unmade unmade, MediaPath path, ServerRequest request, Answer answer)
      throws IOException {
    if (answer.isForHead()) {
      answer.refuseForNow();
      return;
    }
    switch (claim.claim(client.apply(request))) {
      case ClaimMaking.Outcome.Granted() -> make(unmade, path, answer);
      case ClaimMaking.Outcome.Overdrawn(var retryAfter) ->
          answer.refuseFor(retryAfter, Problem.TOO_MANY);
    }
  }

  private void make(FindMedia.Outcome.Unmade unmade, MediaPath path, Answer answer)
      throws IOException {
    switch (serve.serve(unmade.segment())) {
      case ServeSegment.Outcome.Served(var content) -> send(unmade.kind(), content, path, answer);
      case ServeSegment.Outcome.NotListed() -> answer.refuse(Problem.NOT_FOUND);
      case ServeSegment.Outcome.Busy(var retryAfter) -> answer.refuseFor(retryAfter, Problem.BUSY);
      case ServeSegment.Outcome.Unavailable(var retryAfter) -> {
        LOG.info("{} was not made for somebody who waited for it", unmade.segment());
        answer.refuseFor(retryAfter, Problem.UNAVAILABLE);
      }
    }
  }

  private static void send(MediaKind kind, Content content, MediaPath path, Answer answer)
      throws IOException {
    try (content) {
      answer.send(kind, content, Caching.of(path));
    }
  }
}
