package origin.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import origin.domain.playback.MediaFile;
import origin.domain.playback.MediaPath;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;
import origin.usecases.playback.FindMedia;
import origin.usecases.playback.MediaKind;
import origin.usecases.transcoding.ServeSegment;

/// Every byte arrives, whatever the size, the protocol and the number of those who fetch.
class BytesIT {
  private static final String SEGMENTS = "/media/p/spell-spell-spell/0123456789abcdef/";

  @ParameterizedTest
  @EnumSource
  void anySizeArrivesByteByByte(HttpClient.Version version) throws Exception {
    try (var served = new Served(BytesIT::asLongAsTheIndexSays, BytesIT::nothingIsMade);
        var client = Served.client(version)) {
      long[] sizes = {0, 1, 511, 512, 513, 16_384, 65_535, 65_536, 65_537, 1_000_003, 100_000_007};
      for (long size : sizes) {
        assertThat(fetch(client, served, size)).as("of %s bytes", size).isEqualTo(size);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyWhoFetchAtOnceGetTheirOwnBytes(HttpClient.Version version) throws Exception {
    try (var served = new Served(BytesIT::asLongAsTheIndexSays, BytesIT::nothingIsMade);
        var client = Served.client(version);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Long> sizes =
          LongStream.range(0, 60)
              .map(i -> i % 10 == 0 ? 20_000_000 + i : i * 7_919)
              .boxed()
              .toList();
      List<Callable<Long>> fetches =
          sizes.stream().<Callable<Long>>map(size -> () -> fetch(client, served, size)).toList();

      List<Future<Long>> fetched = threads.invokeAll(fetches);

      for (int i = 0; i < sizes.size(); i++) {
        assertThat(fetched.get(i).get()).isEqualTo(sizes.get(i));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatFailsInTheMiddleIsNotTakenForTheEnd(HttpClient.Version version) {
    try (var served = new Served(_ -> found(new Failing(10_000_000)), BytesIT::nothingIsMade);
        var client = Served.client(version)) {
      assertThatThrownBy(() -> fetch(client, served, 10_000_000)).isInstanceOf(IOException.class);
    }
  }

  private static long fetch(HttpClient client, Served served, long size) throws Exception {
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(served.at(SEGMENTS + size + ".m4s")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.version()).isEqualTo(client.version());
    assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(size);
    try (InputStream body = response.body()) {
      return PatternContent.matching(body, 0);
    }
  }

  private static FindMedia.Outcome asLongAsTheIndexSays(MediaPath path) {
    return found(new PatternContent(((MediaFile.Segment) path.file()).index()));
  }

  private static FindMedia.Outcome found(Content content) {
    return new FindMedia.Outcome.Found(MediaKind.VIDEO_SEGMENT, content);
  }

  private static ServeSegment.Outcome nothingIsMade(Object segment) {
    return new ServeSegment.Outcome.NotListed();
  }

  /// Fails after a while.
  private record Failing(long length) implements Content {
    @Override
    public String version() {
      return "failing";
    }

    @Override
    public void copy(long from, long count, OutputStream to) throws IOException {
      new PatternContent(length).copy(from, 200_000, to);
      throw new MediaStoreBroken("the disk is gone", new IOException("gone"));
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
