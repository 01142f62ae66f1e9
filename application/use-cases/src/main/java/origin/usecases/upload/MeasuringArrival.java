package origin.usecases.upload;

import origin.domain.publishing.VideoId;
import origin.domain.upload.Upload;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;

/// Asks the store itself, which knows more than was acknowledged so far.
final class MeasuringArrival implements MeasureArrival {
  private final Uploads uploads;
  private final UploadBytes bytes;

  MeasuringArrival(Uploads uploads, UploadBytes bytes) {
    this.uploads = uploads;
    this.bytes = bytes;
  }

  @Override
  public double of(VideoId video) {
    return uploads.of(video).map(this::part).orElse(1.0);
  }

  private double part(Upload upload) {
    return upload instanceof Upload.Receiving receiving
        ? (double) bytes.held(receiving.id()).value() / receiving.length().value()
        : 1;
  }
}
