/// A real S3 server for tests and benchmarks: signed requests over HTTP on loopback, objects in a
/// private folder.
@NullMarked
package origin.s3server;

import org.jspecify.annotations.NullMarked;
