import { read, remove, write } from '#lib/storage.ts';

/** When this browser's access token ends; the token itself is in a cookie that no script can read. */
const KEY = 'origin.session';
const LOCK = 'origin.session.renewal';
const MARGIN_MS = 60_000;

let told: (believed: boolean) => void = () => undefined;

/** Tells when this browser's session begins or ends, in another tab too; what is returned stops it. */
export function watchSession(tell: (believed: boolean) => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) tell(believed());
  };
  told = tell;
  addEventListener('storage', elsewhere);
  return () => removeEventListener('storage', elsewhere);
}

/** @param answer the one that said when the access token ends: its time is the server's, this browser's clock may be wrong */
export function opened(expiresAt: string, answer: Response): void {
  write(KEY, hereEnding(expiresAt, answer.headers.get('Date'), Date.now()));
}

export function closed(): void {
  remove(KEY);
  told(false);
}

/** Whether this browser believes to be signed in; asking the server as a guest would only be refused. */
export function believed(): boolean {
  return read(KEY) !== null;
}

/** When a token ends by this browser's clock, which says `now`, while the server's said `answeredAt`. */
export function hereEnding(expiresAt: string, answeredAt: string | null, now: number): string {
  const left = Date.parse(expiresAt) - Date.parse(answeredAt ?? '');
  return Number.isNaN(left) ? expiresAt : new Date(now + left).toISOString();
}

/** Whether a token that ends at `expiresAt` should be traded for a new one before the next request. */
export function due(expiresAt: string | null, now: number): boolean {
  return expiresAt !== null && !(Date.parse(expiresAt) - now > MARGIN_MS);
}

/**
 * Renews the session where its access token is about to end. A refresh token serves once, so of all tabs only one renews
 * at a time, and the others then find the session fresh.
 */
export async function renew(): Promise<void> {
  if (!due(read(KEY), Date.now())) return;
  await alone(async () => {
    if (due(read(KEY), Date.now())) await refresh();
  });
}

/**
 * Renews the session although it seems fresh: the server has just said that the token of `seen` is over. Where another tab
 * has renewed it since, nothing is left to do.
 *
 * @param seen what {@link ending} was when the refused request was made
 * @returns whether it is worth asking again
 */
export async function renewAfterRefusal(seen: string | null): Promise<boolean> {
  if (seen === null) return false;
  await alone(async () => {
    if (read(KEY) === seen) await refresh();
  });
  return read(KEY) !== null && read(KEY) !== seen;
}

/** What this browser believes of when its access token ends, or `null` as a guest. */
export function ending(): string | null {
  return read(KEY);
}

async function refresh(): Promise<void> {
  const answer = await fetch('/api/v1/sessions/refresh', {
    method: 'POST',
    headers: { 'Origin-Client': 'web' }
  }).catch(() => null);
  if (answer?.status === 201) opened(((await answer.json()) as { expiresAt: string }).expiresAt, answer);
  else if (answer?.status === 401) closed();
}

function alone(work: () => Promise<void>): Promise<void> {
  // Locks exist only where the page came over HTTPS or from this machine.
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}
