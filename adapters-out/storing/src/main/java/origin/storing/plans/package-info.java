/// The form in which a plan is kept, the same in every media store.
@NullMarked
package origin.storing.plans;

import org.jspecify.annotations.NullMarked;
