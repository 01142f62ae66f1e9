/// Accounts and sessions over HTTP: signing up, signing in, staying signed in, signing out, who am
/// I.
///
/// A program holds its tokens itself; a browser that says so (`Origin-Client: web`) gets them as
/// cookies that no script can read, and none in the body.
@NullMarked
package origin.http.accounts;

import org.jspecify.annotations.NullMarked;
