package origin.http.accounts;

import java.util.List;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.domain.channels.Channel;
import origin.http.ChannelName;

/// An account as its owner sees it.
record MeBody(
    String id, String email, String displayName, List<String> roles, List<ChannelName> channels) {

  static MeBody of(Viewer viewer, List<Channel> channels) {
    return new MeBody(
        viewer.id().value(),
        viewer.email().value(),
        viewer.displayName().value(),
        viewer.roles().stream().sorted().map(MeBody::wireName).toList(),
        channels.stream().map(ChannelName::of).toList());
  }

  private static String wireName(Role role) {
    return switch (role) {
      case VIEWER -> "viewer";
      case CREATOR -> "creator";
      case MODERATOR -> "moderator";
      case ADMIN -> "admin";
    };
  }
}
