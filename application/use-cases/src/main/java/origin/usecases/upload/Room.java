package origin.usecases.upload;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;
import origin.domain.upload.Allowance;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Holdings;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.Uploads;

/// Knows how much may still come.
final class Room {
  private final Uploads uploads;
  private final UploadBytes bytes;
  private final UploadPolicy policy;

  Room(Uploads uploads, UploadBytes bytes, UploadPolicy policy) {
    this.uploads = uploads;
    this.bytes = bytes;
    this.policy = policy;
  }

  LimitsFor.Limits limits(Actor actor) {
    Allowance allowance =
        switch (actor) {
          case Actor.Guest _ -> allowance(Holdings.NONE);
          case Actor.SignedIn person -> allowanceOf(person.viewer());
        };
    return new LimitsFor.Limits(allowance, policy.lifetime());
  }

  Allowance allowanceOf(ViewerId viewer) {
    return allowance(uploads.holdingsOf(viewer));
  }

  /// Tells whether somebody may announce one more upload, however short.
  boolean takesOneMoreOf(ViewerId viewer) {
    return uploads.holdingsOf(viewer).unfinished() < policy.mostUnfinished();
  }

  /// What stands against putting pieces together, whose own lengths count no more then.
  Optional<Allowance.Shortage> shortageOfJoined(ViewerId viewer, ByteCount length) {
    Allowance now = allowanceOf(viewer);
    return new Allowance(now.largest(), now.quota(), now.used().minus(length), now.free())
        .shortage(length);
  }

  private Allowance allowance(Holdings own) {
    ByteCount free = bytes.room().minus(uploads.reserved()).minus(own.promised());
    return new Allowance(policy.largest(), policy.quota(), own.taken(), free);
  }
}
