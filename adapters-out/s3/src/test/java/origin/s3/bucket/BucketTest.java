package origin.s3.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Secret;
import origin.ports.transcoding.MediaStoreBroken;
import origin.s3.S3Settings;

/// A bucket whose service answers what a test wants.
class BucketTest {
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer service;
  private int busyFor;
  private int then = 200;

  @BeforeEach
  void serve() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(asked.incrementAndGet() <= busyFor ? 503 : then, -1);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void asksAgainWhenTheServiceIsTooBusy() {
    busyFor = 2;

    try (Bucket bucket = bucket()) {
      bucket.check();
    }

    assertThat(asked).hasValue(3);
  }

  @Test
  void doesNotAskAgainWhereItIsRefused() {
    then = 403;

    try (Bucket bucket = bucket()) {
      assertThatThrownBy(bucket::check).isInstanceOf(MediaStoreBroken.class);
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void givesUpInTheEnd() {
    busyFor = 1_000;

    try (Bucket bucket = bucket()) {
      assertThatThrownBy(bucket::check).isInstanceOf(MediaStoreBroken.class);
    }

    assertThat(asked).hasValue(5);
  }

  private Bucket bucket() {
    return Bucket.open(
        new S3Settings(
            "films",
            "us-east-1",
            Optional.of(URI.create("http://127.0.0.1:" + service.getAddress().getPort())),
            S3Settings.Addressing.PATH,
            Optional.of(new S3Settings.Login("access", new Secret("proof"))),
            4,
            Path.of("target"),
            1),
        MediaStoreBroken::new);
  }
}
