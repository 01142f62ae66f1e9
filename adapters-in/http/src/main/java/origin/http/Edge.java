package origin.http;

import java.time.InstantSource;
import java.util.function.Supplier;
import origin.usecases.accounts.Authenticate;
import origin.usecases.work.DoOnce;

/// What the edge needs from the rest of the program to treat any request.
///
/// @param authenticate tells who shows an access token
/// @param recorder is told of every request
/// @param doOnce does what somebody means to happen once
/// @param ids makes the names of requests, 8 to 64 characters of `[A-Za-z0-9_-]`
/// @param clock tells until when an intent is remembered
public record Edge(
    Authenticate authenticate,
    RequestRecorder recorder,
    DoOnce doOnce,
    Supplier<String> ids,
    InstantSource clock) {}
