package origin.http;

import java.time.InstantSource;
import java.util.function.Supplier;
import origin.usecases.accounts.Authenticate;

/// What the edge needs from the rest of the program to treat any request.
///
/// @param authenticate tells who shows an access token
/// @param recorder is told of every request
/// @param ids makes the names of requests, 8 to 64 characters of `[A-Za-z0-9_-]`
/// @param clock for how long answers to intents are kept
public record Edge(
    Authenticate authenticate,
    RequestRecorder recorder,
    Supplier<String> ids,
    InstantSource clock) {}
