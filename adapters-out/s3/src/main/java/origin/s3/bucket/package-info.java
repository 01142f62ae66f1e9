/// One bucket, and the few things that are asked of it: the only place that talks to S3.
///
/// Every request has a time-out, is repeated with growing, random pauses when the service fails or
/// throttles, and carries a checksum that the service compares. What goes wrong all the same leaves
/// as the exception that the asking port promises.
@NullMarked
package origin.s3.bucket;

import org.jspecify.annotations.NullMarked;
