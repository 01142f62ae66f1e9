package origin.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.captions.CaptionName;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.RenditionName;

class MediaPathTest {
  private static final RenditionName RENDITION = new RenditionName("0123456789abcdef");

  private static final PictureName POSTER =
      new PictureName.Poster(PosterId.FIRST, PosterSize.MEDIUM);

  @Test
  void anAddressReadsAsPromised() {
    var open = new Grant.Open(new Spell("abcdefghijklmnop"));
    var signed = new Grant.Signed(new MediaToken("abc.def.ghi-jkl_mno"));

    assertThat(new MediaPath(open, new MediaFile.Master()).text())
        .isEqualTo("/media/p/abcdefghijklmnop/master.m3u8");
    assertThat(new MediaPath(open, new MediaFile.Manifest()).text())
        .isEqualTo("/media/p/abcdefghijklmnop/manifest.mpd");
    assertThat(new MediaPath(open, new MediaFile.Picture(POSTER)).text())
        .isEqualTo("/media/p/abcdefghijklmnop/poster-1-640.jpg");
    assertThat(new MediaPath(open, new MediaFile.Storyboard()).text())
        .isEqualTo("/media/p/abcdefghijklmnop/storyboard.vtt");
    assertThat(new MediaPath(signed, new MediaFile.MediaPlaylist(RENDITION)).text())
        .isEqualTo("/media/s/abc.def.ghi-jkl_mno/0123456789abcdef/index.m3u8");
    assertThat(new MediaPath(signed, new MediaFile.Init(RENDITION)).text())
        .isEqualTo("/media/s/abc.def.ghi-jkl_mno/0123456789abcdef/init.mp4");
    assertThat(new MediaPath(signed, new MediaFile.Segment(RENDITION, 12)).text())
        .isEqualTo("/media/s/abc.def.ghi-jkl_mno/0123456789abcdef/12.m4s");
  }

  @Property
  void readingIsTheOppositeOfWriting(@ForAll("paths") MediaPath path) {
    assertThat(MediaPath.of(path.text())).contains(path);
  }

  @Property
  void whateverCanBeReadIsWrittenTheSame(
      @ForAll("paths") MediaPath path, @ForAll("slips") Slip slip) {
    String changed = slip.make(path.text());

    assertThat(MediaPath.of(changed).map(MediaPath::text))
        .isIn(Optional.empty(), Optional.of(changed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/media",
        "/media/p/abcdefghijklmnop",
        "/media/p/abcdefghijklmnop/",
        "/media/p/short/master.m3u8",
        "/media/x/abcdefghijklmnop/master.m3u8",
        "/media/p/abcdefghijklmnop/../master.m3u8",
        "/media/p/abcdefghijklmnop/0123456789ABCDEF/0.m4s",
        "/media/p/abcdefghijklmnop/0123456789abcdef/00.m4s",
        "/media/p/abcdefghijklmnop/0123456789abcdef/-1.m4s",
        "/media/p/abcdefghijklmnop/0123456789abcdef/9999999999.m4s",
        "/media/p/abcdefghijklmnop/poster-0-640.jpg",
        "/media/p/abcdefghijklmnop/poster-1-641.jpg",
        "/media/p/abcdefghijklmnop/storyboard-00.jpg",
        "/media/p/abcdefghijklmnop/..%2Fplan.json.jpg",
        "/media/p/abcdefghijklmnop/0123456789abcdef/0.m4s/",
        "/media/p/abcdefghijklmnop/0123456789abcdef/1.m4s\n",
        "/media/p/abcdefghijklmnop/captions/0123456789abcdef.vtt",
        "/media/p/abcdefghijklmnop/captions/abcdef0123456789.srt",
        "media/p/abcdefghijklmnop/master.m3u8",
        "/other/p/abcdefghijklmnop/master.m3u8"
      })
  void otherAddressesLeadNowhere(String text) {
    assertThat(MediaPath.of(text)).isEmpty();
  }

  @Test
  void aTokenStaysOutOfLogs() {
    assertThat(new Grant.Signed(new MediaToken("secret-secret-secret")).toString())
        .doesNotContain("secret-secret");
  }

  record Slip(int at, char with) {
    String make(String text) {
      var changed = new StringBuilder(text);
      changed.setCharAt(at % text.length(), with);
      return changed.toString();
    }
  }

  @Provide
  Arbitrary<Slip> slips() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200), Arbitraries.chars().range(' ', '~'))
        .as(Slip::new);
  }

  @Provide
  Arbitrary<MediaPath> paths() {
    Arbitrary<String> ids =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withChars("0189_-")
            .ofMinLength(16)
            .ofMaxLength(64);
    Arbitrary<Grant> grants =
        Arbitraries.oneOf(
            ids.map(id -> new Grant.Open(new Spell(id))),
            ids.map(id -> new Grant.Signed(new MediaToken(id + ".x"))));
    Arbitrary<RenditionName> renditions =
        Arbitraries.longs().map(bits -> new RenditionName("%016x".formatted(bits)));
    Arbitrary<PictureName> posters =
        Combinators.combine(
                Arbitraries.oneOf(
                    Arbitraries.of("1", "2", "3"), Arbitraries.longs().map("%016x"::formatted)),
                Arbitraries.of(PosterSize.class))
            .as((id, size) -> new PictureName.Poster(new PosterId(id), size));
    Arbitrary<CaptionName> captions =
        Arbitraries.longs().map(bits -> new CaptionName("a%015x".formatted(bits >>> 4)));
    Arbitrary<MediaFile> files =
        Arbitraries.oneOf(
            Arbitraries.of(
                new MediaFile.Master(), new MediaFile.Manifest(), new MediaFile.Storyboard()),
            posters.map(MediaFile.Picture::new),
            Arbitraries.integers()
                .between(0, 9999)
                .map(sheet -> new MediaFile.Picture(new PictureName.Sheet(sheet))),
            captions.map(MediaFile.CaptionList::new),
            captions.map(MediaFile.CaptionText::new),
            renditions.map(MediaFile.MediaPlaylist::new),
            renditions.map(MediaFile.Init::new),
            Combinators.combine(renditions, Arbitraries.integers().between(0, 999_999_999))
                .as(MediaFile.Segment::new));
    return Combinators.combine(grants, files).as(MediaPath::new);
  }
}
