/**
 * Whether the same request may well succeed in a while: no answer at all, an offset to ask again for, a busy upload, a server that
 * restarts. A full disk is none of that: somebody has to make room, so it is told.
 */
export function passing(status: number): boolean {
  return [0, 409, 423, 429].includes(status) || (status >= 500 && status !== 507);
}
