/// What an operator types: words become a [origin.bootstrap.cli.Command], or one clear line and
/// exit status 2.
@NullMarked
package origin.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
