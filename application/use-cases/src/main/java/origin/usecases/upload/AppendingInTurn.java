package origin.usecases.upload;

import origin.domain.accounts.Actor;
import origin.domain.upload.UploadId;

/// Takes parts in while there is a place for them.
final class AppendingInTurn implements AppendToUpload {
  private final AppendToUpload parts;
  private final Places places;

  AppendingInTurn(AppendToUpload parts, Places places) {
    this.parts = parts;
    this.places = places;
  }

  @Override
  public Outcome append(Actor actor, UploadId id, Delivery delivery) {
    return switch (actor) {
      case Actor.Guest _ -> new Outcome.SignInFirst();
      case Actor.SignedIn person -> append(person, id, delivery);
    };
  }

  private Outcome append(Actor.SignedIn person, UploadId id, Delivery delivery) {
    if (!places.enter(person.viewer())) {
      return new Outcome.Crowded();
    }
    try {
      return parts.append(person, id, delivery);
    } finally {
      places.leave(person.viewer());
    }
  }
}
