/// How this program writes its log: one line an event, for people or for programs, with the request
/// that caused it, and without anybody's address or secret.
///
/// Named by `logback.xml` and by the program's start; nothing else writes logs but through SLF4J.
@NullMarked
package origin.bootstrap.log;

import org.jspecify.annotations.NullMarked;
