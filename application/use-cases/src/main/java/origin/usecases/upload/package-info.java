/// Getting a source in: announced, received in parts over any number of connections, joined, given
/// up. [origin.usecases.upload.Uploading] hands out the driving ports.
///
/// The moment at which the last byte is acknowledged is one transaction: the upload is complete,
/// its video is processing, and the jobs that go on with it are written. Before it nothing of a
/// video can be seen, after it nothing of it can be lost.
@NullMarked
package origin.usecases.upload;

import org.jspecify.annotations.NullMarked;
