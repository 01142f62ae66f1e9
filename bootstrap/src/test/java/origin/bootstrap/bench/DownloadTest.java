package origin.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DownloadTest {

  @Test
  void findsThePlaylistOfEachSize() {
    String master =
        """
        #EXTM3U
        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Sound",URI="aaaa/index.m3u8"
        #EXT-X-STREAM-INF:BANDWIDTH=560000,CODECS="avc1.640015",RESOLUTION=426x240,FRAME-RATE=30.000
        bbbb/index.m3u8
        #EXT-X-STREAM-INF:BANDWIDTH=7000000,CODECS="avc1.640028",RESOLUTION=1920x1080,AUDIO="sound"
        cccc/index.m3u8
        """;

    assertThat(Download.variants(master))
        .isEqualTo(Map.of(240, "bbbb/index.m3u8", 1080, "cccc/index.m3u8"));
  }
}
