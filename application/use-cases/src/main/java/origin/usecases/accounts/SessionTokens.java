package origin.usecases.accounts;

import java.time.Instant;
import origin.domain.accounts.Secret;

/// What a browser or program holds of its session.
///
/// @param accessToken shown with every request
/// @param accessExpiresAt from when on the access token is worth nothing
/// @param refreshToken shown once, for the next pair
/// @param refreshExpiresAt from when on the refresh token is worth nothing
public record SessionTokens(
    Secret accessToken, Instant accessExpiresAt, Secret refreshToken, Instant refreshExpiresAt) {}
