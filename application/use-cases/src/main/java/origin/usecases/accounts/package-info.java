/// What the world asks about accounts: signing up, in and out, staying signed in, and who somebody
/// is.
///
/// In-adapters call the driving ports that [origin.usecases.accounts.Accounts] hands out. A
/// password or token is never part of an answer that prints, and an unknown e-mail address cannot
/// be told from a wrong password.
@NullMarked
package origin.usecases.accounts;

import org.jspecify.annotations.NullMarked;
