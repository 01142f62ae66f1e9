/** Where to go after signing in: a path of this installation, and nothing else that an address could smuggle in. */
export function nextPath(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
