/// Takes jobs from the queue and has them performed.
///
/// [origin.worker.Worker] is the only way in; the composition root makes it and says what
/// performing a job means. A row of the queue is taken by one worker at a time, retried when it
/// fails, and given up with a reason when it keeps failing. Whatever a worker held when it died is
/// done by somebody else.
@NullMarked
package origin.worker;

import org.jspecify.annotations.NullMarked;
