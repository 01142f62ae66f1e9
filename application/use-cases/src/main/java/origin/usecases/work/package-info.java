/// What the use cases of all features share, and doing once what somebody means to happen once.
@NullMarked
package origin.usecases.work;

import org.jspecify.annotations.NullMarked;
