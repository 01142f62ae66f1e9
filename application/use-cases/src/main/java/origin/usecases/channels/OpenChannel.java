package origin.usecases.channels;

import java.util.Set;
import origin.domain.accounts.Actor;
import origin.domain.channels.Channel;

/// Opens a channel, which makes its owner a creator.
public interface OpenChannel {
  /// How many channels one account may own.
  int MOST = 100;

  /// Opens a channel at `handle` called `name`, both as typed, for `actor`.
  Outcome open(Actor actor, String handle, String name);

  /// What can be wrong with what was typed.
  enum Field {
    /// Not 3 to 40 characters of `[a-z0-9_-]`.
    HANDLE,
    /// Empty, longer than 60 characters, or with characters that nobody can see.
    NAME
  }

  /// What came of it.
  sealed interface Outcome {
    /// The channel is open.
    record Opened(Channel channel) implements Outcome {}

    /// Another channel has this handle; nothing has changed.
    record HandleTaken() implements Outcome {}

    /// They own as many channels as anybody may; nothing has changed.
    record TooMany() implements Outcome {}

    /// What was typed cannot be a channel; at least one field.
    record Invalid(Set<Field> fields) implements Outcome {
      public Invalid {
        fields = Set.copyOf(fields);
      }
    }

    /// Only somebody with an account may open a channel.
    record NotSignedIn() implements Outcome {}
  }
}
