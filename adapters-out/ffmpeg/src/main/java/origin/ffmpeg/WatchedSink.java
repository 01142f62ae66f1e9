package origin.ffmpeg;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.SegmentSink;

/// Logs and counts frames that a damaged source costs, for operators, and passes everything on.
///
/// @param framesLost the count
record WatchedSink(SourceId source, SegmentSink sink, LongAdder framesLost) implements SegmentSink {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedSink.class);

  @Override
  public void framesLost(RenditionName rendition, int segment, int frames) {
    LOG.atWarn()
        .addKeyValue("source", source.value())
        .addKeyValue("rendition", rendition.value())
        .addKeyValue("segment", segment)
        .addKeyValue("frames", frames)
        .log("frames are lost: the source is damaged");
    framesLost.add(frames);
    sink.framesLost(rendition, segment, frames);
  }

  @Override
  public void take(RenditionName rendition, int segment, ByteBuffer bytes) {
    sink.take(rendition, segment, bytes);
  }

  @Override
  public boolean stillWanted() {
    return sink.stillWanted();
  }
}
