package origin.domain.playback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import origin.domain.captions.CaptionName;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.RenditionName;

/// One thing that is delivered of a video, and its name, the same under every grant.
public sealed interface MediaFile {

  /// The HLS playlist that lists the renditions.
  record Master() implements MediaFile {}

  /// The DASH manifest.
  record Manifest() implements MediaFile {}

  /// A still picture.
  ///
  /// @param picture which
  record Picture(PictureName picture) implements MediaFile {}

  /// The WebVTT file that tells which part of which sheet shows a time of the video.
  record Storyboard() implements MediaFile {}

  /// The uploaded file itself, to be saved.
  record Original() implements MediaFile {}

  /// The HLS playlist of a caption.
  ///
  /// @param caption names the text
  record CaptionList(CaptionName caption) implements MediaFile {}

  /// The text of a caption.
  ///
  /// @param caption names the text
  record CaptionText(CaptionName caption) implements MediaFile {}

  /// The HLS playlist that lists a rendition's segments.
  ///
  /// @param rendition whose segments
  record MediaPlaylist(RenditionName rendition) implements MediaFile {}

  /// What a decoder needs before any segment of a rendition.
  ///
  /// @param rendition whose segments it introduces
  record Init(RenditionName rendition) implements MediaFile {}

  /// One segment of a rendition.
  ///
  /// @param rendition whose segment
  /// @param index counts from 0
  record Segment(RenditionName rendition, int index) implements MediaFile {
    /// @throws IllegalArgumentException when the index is negative
    public Segment {
      if (index < 0) {
        throw new IllegalArgumentException("segments count from 0");
      }
    }
  }

  /// The relative name.
  ///
  /// @return such as `master.m3u8` or `0123456789abcdef/7.m4s`
  default String name() {
    return switch (this) {
      case Master _ -> "master.m3u8";
      case Manifest _ -> "manifest.mpd";
      case Picture picture -> picture.picture().value() + Shape.JPEG;
      case Storyboard _ -> "storyboard.vtt";
      case Original _ -> "original";
      case CaptionList list -> "captions/" + list.caption().value() + ".m3u8";
      case CaptionText text -> "captions/" + text.caption().value() + ".vtt";
      case MediaPlaylist playlist -> playlist.rendition().value() + "/index.m3u8";
      case Init init -> init.rendition().value() + "/init.mp4";
      case Segment segment -> segment.rendition().value() + "/" + segment.index() + ".m4s";
    };
  }

  /// Reads a name, the opposite of [#name].
  ///
  /// @param name as it stands in an address
  /// @return what it names; empty when nothing has such a name
  static Optional<MediaFile> named(String name) {
    return switch (name) {
      case "master.m3u8" -> Optional.of(new Master());
      case "manifest.mpd" -> Optional.of(new Manifest());
      case "storyboard.vtt" -> Optional.of(new Storyboard());
      case "original" -> Optional.of(new Original());
      default -> ofPicture(name).or(() -> ofCaption(name)).or(() -> ofRendition(name));
    };
  }

  private static Optional<MediaFile> ofPicture(String name) {
    return name.endsWith(Shape.JPEG)
        ? PictureName.of(name.substring(0, name.length() - Shape.JPEG.length())).map(Picture::new)
        : Optional.empty();
  }

  private static Optional<MediaFile> ofCaption(String name) {
    Matcher shape = Shape.OF_CAPTION.matcher(name);
    if (!shape.matches()) {
      return Optional.empty();
    }
    var caption = new CaptionName(shape.group("caption"));
    return Optional.of(
        shape.group("file").equals("vtt") ? new CaptionText(caption) : new CaptionList(caption));
  }

  private static Optional<MediaFile> ofRendition(String name) {
    Matcher shape = Shape.OF_RENDITION.matcher(name);
    if (!shape.matches()) {
      return Optional.empty();
    }
    var rendition = new RenditionName(shape.group("rendition"));
    return Optional.of(
        switch (shape.group("file")) {
          case "index.m3u8" -> new MediaPlaylist(rendition);
          case "init.mp4" -> new Init(rendition);
          default -> new Segment(rendition, Integer.parseInt(shape.group("index")));
        });
  }

  /// The form of names, those below a folder above all. An index has one spelling only, so that a
  /// cache holds it once.
  final class Shape {
    private static final String JPEG = ".jpg";
    private static final Pattern OF_CAPTION =
        Pattern.compile("captions/(?<caption>[a-f][0-9a-f]{15})\\.(?<file>m3u8|vtt)");
    private static final Pattern OF_RENDITION =
        Pattern.compile(
            "(?<rendition>[0-9a-f]{16})/(?<file>index\\.m3u8|init\\.mp4|(?<index>0|[1-9][0-9]{0,8})\\.m4s)");

    private Shape() {}
  }
}
