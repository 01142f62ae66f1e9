/// What people do with videos apart from uploading and watching: find them, list them, describe
/// them, decide who may see them, delete them. [Publishing] hands out the driving ports.
@NullMarked
package origin.usecases.publishing;

import org.jspecify.annotations.NullMarked;
