package origin.usecases.upload;

import java.time.Duration;
import origin.domain.accounts.Actor;
import origin.domain.upload.Allowance;

/// Tells what may be uploaded, before any byte flows.
@FunctionalInterface
public interface LimitsFor {
  /// Tells somebody's limits; a guest is told what a new account would have.
  ///
  /// @param actor who asks
  /// @return the limits
  Limits limits(Actor actor);

  /// What may be uploaded.
  ///
  /// @param allowance how much
  /// @param lifetime how long an unfinished upload is waited for after its last byte
  record Limits(Allowance allowance, Duration lifetime) {}
}
