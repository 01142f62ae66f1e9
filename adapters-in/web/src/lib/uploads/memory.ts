import { read, write } from '#lib/storage.ts';

const KEY = 'origin.uploads';

/** An unfinished upload that this browser can go on with, once it is shown the file again. */
export type Remembered = {
  /** Tells the file without reading it. */
  fingerprint: string;
  /** Where its bytes go. */
  url: string;
  videoId: string;
  filename: string;
  size: number;
  /** The account it belongs to. */
  account: string;
  /** When the server gives it up, in milliseconds since 1970. */
  expiresAt: number;
};

export function fingerprint(file: Pick<File, 'name' | 'size' | 'lastModified'>): string {
  return `${file.name}|${file.size}|${file.lastModified}`;
}

/** All that an account can still go on with. */
export function remembered(account: string, now: number): Remembered[] {
  return everything().filter((upload) => upload.account === account && upload.expiresAt > now);
}

export function remember(upload: Remembered): void {
  keep([...everything().filter(({ url }) => url !== upload.url), upload]);
}

export function forget(url: string): void {
  keep(everything().filter((upload) => upload.url !== url));
}

function everything(): Remembered[] {
  try {
    const kept: unknown = JSON.parse(read(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function keep(uploads: Remembered[]): void {
  write(KEY, JSON.stringify(uploads));
}

function isRemembered(value: unknown): value is Remembered {
  const upload = value as Remembered | null;
  return (
    typeof upload?.url === 'string' &&
    typeof upload.fingerprint === 'string' &&
    typeof upload.videoId === 'string' &&
    typeof upload.filename === 'string' &&
    typeof upload.account === 'string' &&
    typeof upload.size === 'number' &&
    typeof upload.expiresAt === 'number'
  );
}
