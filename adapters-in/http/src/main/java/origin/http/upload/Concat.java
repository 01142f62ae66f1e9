package origin.http.upload;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import origin.domain.upload.Share;
import origin.domain.upload.UploadId;

/// The header `Upload-Concat`: a partial upload, or the addresses of those that become a final one.
sealed interface Concat {
  record Partial() implements Concat {}

  record Final(List<UploadId> pieces) implements Concat {}

  /// An upload's address, absolute or relative, with its id at the end.
  Pattern ADDRESS =
      Pattern.compile("(?:https?://[^/\\s]+)?(?:/[^\\s?#]*)?/uploads/([A-Za-z0-9_-]{1,64})");

  /// The header as a value.
  ///
  /// @throws IllegalArgumentException with a sentence for people when it is not written as tus says
  static Concat read(String header) {
    if (header.equals("partial")) {
      return new Partial();
    }
    if (header.startsWith("final;")) {
      String[] addresses = header.substring("final;".length()).strip().split(" +", -1);
      return new Final(Arrays.stream(addresses).map(Concat::idIn).toList());
    }
    throw new IllegalArgumentException("Upload-Concat is partial, or final; and addresses");
  }

  /// The header of an upload as it was announced; empty for a whole one.
  static String header(Share share) {
    return switch (share) {
      case Share.Whole _ -> "";
      case Share.Piece _ -> "partial";
      case Share.Joined(List<UploadId> pieces) ->
          pieces.stream().map(UploadRoutes::address).collect(Collectors.joining(" ", "final;", ""));
    };
  }

  private static UploadId idIn(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Upload-Concat names an address that is no upload's");
    }
    return new UploadId(matcher.group(1));
  }
}
