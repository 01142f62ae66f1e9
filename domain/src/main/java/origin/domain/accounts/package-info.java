/// People with an account: who they are, what they may do, how they prove it and for how long.
///
/// Everything here is an immutable value that guards itself; nothing invalid exists. Secrets (a
/// [origin.domain.accounts.Password], a [origin.domain.accounts.Secret]) never show their content
/// when printed. Any ring may use these types; they know no other feature.
@NullMarked
package origin.domain.accounts;

import org.jspecify.annotations.NullMarked;
