/// Tells what sound tracks a video has and how loud they are. Builds on `publishing`, `playback`
/// and `transcoding`, which know nothing of it.
@NullMarked
package origin.usecases.sound;

import org.jspecify.annotations.NullMarked;
