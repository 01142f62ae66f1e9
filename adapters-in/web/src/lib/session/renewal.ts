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

export function opened(expiresAt: string): void {
  write(KEY, expiresAt);
}

export function closed(): void {
  remove(KEY);
  told(false);
}

/** Whether this browser believes to be signed in; asking the server as a guest would only be refused. */
export function believed(): boolean {
  return read(KEY) !== null;
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

async function refresh(): Promise<void> {
  const answer = await fetch('/api/v1/sessions/refresh', {
    method: 'POST',
    headers: { 'Origin-Client': 'web' }
  }).catch(() => null);
  if (answer?.status === 201) opened(((await answer.json()) as { expiresAt: string }).expiresAt);
  else if (answer?.status === 401) closed();
}

function alone(work: () => Promise<void>): Promise<void> {
  // Locks exist only where the page came over HTTPS or from this machine.
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}
