/// The media store in memory: what is put once stays as it was put.
///
/// Tests use [origin.memory.transcoding.InMemoryMedia], which hands out the ports over one store.
@NullMarked
package origin.memory.transcoding;

import org.jspecify.annotations.NullMarked;
