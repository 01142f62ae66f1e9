package origin.domain.playback;

import java.util.Optional;
import origin.domain.publishing.Spell;

/// The address of one delivered file: what opens it, and its name.
///
/// @param grant what opens it
/// @param file what is fetched
public record MediaPath(Grant grant, MediaFile file) {
  /// Where all media lies.
  public static final String ROOT = "/media";

  private static final String OPEN = "p";
  private static final String SIGNED = "s";

  /// The address, from the root of the site.
  ///
  /// @return such as `/media/p/<spell>/master.m3u8` or `/media/s/<token>/master.m3u8`
  public String text() {
    return ROOT
        + switch (grant) {
          case Grant.Open open -> "/" + OPEN + "/" + open.spell().value();
          case Grant.Signed signed -> "/" + SIGNED + "/" + signed.token().value();
        }
        + "/"
        + file.name();
  }

  /// Reads an address, the opposite of [#text].
  ///
  /// @param text from the root of the site
  /// @return the address; empty when no media can have it
  public static Optional<MediaPath> of(String text) {
    // "", "media", kind, grant, name
    String[] parts = text.split("/", 5);
    if (parts.length != 5 || !parts[0].isEmpty() || !("/" + parts[1]).equals(ROOT)) {
      return Optional.empty();
    }
    return grant(parts[2], parts[3])
        .flatMap(grant -> MediaFile.named(parts[4]).map(file -> new MediaPath(grant, file)));
  }

  private static Optional<Grant> grant(String kind, String value) {
    if (kind.equals(OPEN) && Spell.isOne(value)) {
      return Optional.of(new Grant.Open(new Spell(value)));
    }
    if (kind.equals(SIGNED) && MediaToken.isOne(value)) {
      return Optional.of(new Grant.Signed(new MediaToken(value)));
    }
    return Optional.empty();
  }
}
