/// Channels: the names under which viewers publish videos.
///
/// Immutable values that guard themselves. Channels know their owners' accounts; accounts know
/// nothing of channels.
@NullMarked
package origin.domain.channels;

import org.jspecify.annotations.NullMarked;
