/// The media store and the originals as objects in one S3 bucket, shared by any number of nodes.
///
/// The composition root makes [origin.s3.S3Store] and gets every port from it.
@NullMarked
package origin.s3;

import org.jspecify.annotations.NullMarked;
