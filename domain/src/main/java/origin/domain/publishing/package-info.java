/// What a creator publishes: the [origin.domain.publishing.Video] with its words, its state of
/// processing and who may see it.
///
/// A video exists from the first byte of its upload on. Its states are types, so that a wrong
/// transition does not compile; a transition returns the next state and changes nothing.
@NullMarked
package origin.domain.publishing;

import org.jspecify.annotations.NullMarked;
