package origin.usecases.upload;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import origin.domain.accounts.Actor;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;

/// The one place that decides who may touch an upload: its owner, while it is open.
final class Gate {
  private final InstantSource clock;

  Gate(InstantSource clock) {
    this.clock = clock;
  }

  /// What is behind the gate.
  sealed interface Passage {
    record Open(Upload upload) implements Passage {}

    record Over() implements Passage {}

    record NotFound() implements Passage {}

    record SignInFirst() implements Passage {}
  }

  /// Lets the owner of an upload through.
  ///
  /// @param find how the upload is found
  Passage pass(Actor actor, UploadId id, Function<UploadId, Optional<Upload>> find) {
    return switch (actor) {
      case Actor.Guest _ -> new Passage.SignInFirst();
      case Actor.SignedIn person ->
          find.apply(id)
              .filter(upload -> upload.belongsTo(person.viewer()))
              .map(this::open)
              .orElseGet(Passage.NotFound::new);
    };
  }

  /// Tells whether its owner still finds an upload.
  boolean isOpen(Upload upload) {
    return open(upload) instanceof Passage.Open;
  }

  private Passage open(Upload upload) {
    return switch (upload) {
      case Upload.Closed _ -> new Passage.NotFound();
      case Upload.Receiving receiving when receiving.isOver(clock.instant()) -> new Passage.Over();
      case Upload.Receiving _, Upload.Joining _, Upload.Complete _ -> new Passage.Open(upload);
    };
  }
}
