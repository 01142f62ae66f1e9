package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;

/// Reads back what [InitWriter] wrote.
public final class InitReader {

  private final Box track;

  /// @throws MalformedMedia if this is no init segment of one track
  public InitReader(byte[] init) {
    this.track =
        Box.all(ByteBuffer.wrap(init)).stream()
            .filter(box -> box.type().equals("moov"))
            .findFirst()
            .orElseThrow(() -> new MalformedMedia("an init segment without a head"))
            .need("trak");
  }

  /// What the samples are.
  public SampleDescriptions descriptions() {
    return new SampleDescriptions(track.need("mdia").need("minf").need("stbl").need("stsd"));
  }

  /// The media time that the edit list shows first: the delay of pictures, the priming of sound.
  public long firstShown() {
    return Integer.toUnsignedLong(track.need("edts").need("elst").fields().getInt(12));
  }
}
