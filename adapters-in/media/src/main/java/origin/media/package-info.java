/// Delivery of media over HTTP: playlists, manifests, init segments, segments, captions, posters
/// and storyboards.
///
/// The assembly mounts [origin.media.MediaDelivery] and nothing else of this package is public.
/// Everything asked for goes through one driving port; what this package adds is HTTP: ranges,
/// validators, caching, types and CORS. It sends nothing that the grant in the path does not open.
@NullMarked
package origin.media;

import org.jspecify.annotations.NullMarked;
