/// What the world asks about channels: opening one, looking one up, and whose they are.
///
/// In-adapters call the driving ports that [origin.usecases.channels.Channels] hands out.
@NullMarked
package origin.usecases.channels;

import org.jspecify.annotations.NullMarked;
