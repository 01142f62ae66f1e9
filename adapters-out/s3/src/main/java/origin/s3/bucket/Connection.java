package origin.s3.bucket;

import java.time.Duration;
import origin.s3.S3Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/// Makes the client: a bounded pool, and no waiting without an end.
final class Connection {
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(20);
  private static final Duration FOR_BYTES = Duration.ofSeconds(20);
  private static final Duration FOR_AN_ATTEMPT = Duration.ofSeconds(60);
  private static final Duration FOR_ALL_ATTEMPTS = Duration.ofMinutes(3);
  private static final int ATTEMPTS = 5;

  private Connection() {}

  static S3Client open(S3Settings settings) {
    var client =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            .forcePathStyle(settings.addressing() == S3Settings.Addressing.PATH)
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(settings.connections())
                    .connectionTimeout(TO_CONNECT)
                    .connectionAcquisitionTimeout(FOR_A_CONNECTION)
                    .socketTimeout(FOR_BYTES))
            .overrideConfiguration(
                configuration ->
                    configuration
                        .apiCallAttemptTimeout(FOR_AN_ATTEMPT)
                        .apiCallTimeout(FOR_ALL_ATTEMPTS)
                        .retryStrategy(
                            StandardRetryStrategy.builder().maxAttempts(ATTEMPTS).build()));
    settings.endpoint().ifPresent(client::endpointOverride);
    return client.build();
  }

  private static AwsCredentialsProvider credentials(S3Settings settings) {
    return settings
        .login()
        .<AwsCredentialsProvider>map(
            login ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(login.accessKey(), login.secretKey().value())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }
}
