package origin.http;

import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Gives up a client that falls silent within a body over HTTP/2.
///
/// Over HTTP/1.1 the connection is silent then, and cut. Here it may go on with other streams,
/// which are left alone: only the one stream ends.
record SilentBodies(Stalls stalls) implements Filter {

  private static final String WITH_STREAMS = "2.0";

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (request.prologue().protocolVersion().equals(WITH_STREAMS)) {
      request.streamFilter(body -> new Watched(body, stalls));
    }
    chain.proceed();
  }

  private static final class Watched extends FilterInputStream {
    private final Stalls stalls;

    Watched(InputStream body, Stalls stalls) {
      super(body);
      this.stalls = stalls;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// An interrupt looks like the end of the body, which it must not be taken for.
    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      Stalls.Wait wait = stalls.begin();
      int count;
      try (wait) {
        count = super.read(buffer, from, most);
      }
      if (wait.wasCut()) {
        boolean _ = Thread.interrupted();
        throw new CloseConnectionException("the client fell silent within a body");
      }
      return count;
    }
  }
}
