/// The web client: its files from the class path, and its one page at every address that the client
/// knows.
@NullMarked
package origin.http.pages;

import org.jspecify.annotations.NullMarked;
