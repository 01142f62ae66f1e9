import { DetailedError, Upload, type HttpResponse } from 'tus-js-client';
import { Problem } from '#lib/api/problem.ts';
import { renew } from '#lib/session/renewal.ts';
import { passing } from './passing.ts';

const ENDPOINT = '/api/v1/uploads';
/** Acknowledged, and so never sent again, at least this often. */
const CHUNK_BYTES = 32 * 1024 * 1024;
const LONGEST_DELAY_MS = 30_000;
/** A connection that moves nothing for so long is taken for dead, whatever the system says. */
const SILENCE_MS = 30_000;

/** What a sender tells while it works. */
export interface Listener {
  /** The upload exists: where its bytes go, which video it becomes and when the server would give it up. */
  placed(url: string, videoId: string, expiresAt: number): void;
  progressed(sentBytes: number): void;
  /** The server cannot be reached, or cannot take more now (`why`); the sender goes on by itself. */
  lost(why: Problem | null): void;
  regained(): void;
  finished(): void;
  refused(problem: Problem): void;
}

/** Sends one file by tus, from where the server has it, and keeps trying until it is stopped, refused or through. */
export class Sender {
  readonly #file: File;
  readonly #upload: Upload;
  readonly #listener: Listener;
  #losses = 0;
  #ended = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  /** @param url where the bytes of a begun upload go, or `null` to begin one */
  constructor(file: File, metadata: Record<string, string>, url: string | null, listener: Listener) {
    this.#file = file;
    this.#listener = listener;
    this.#upload = new Upload(file, {
      endpoint: ENDPOINT,
      uploadUrl: url,
      metadata,
      chunkSize: CHUNK_BYTES,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onBeforeRequest: renew,
      onAfterResponse: (_, answer) => this.#place(answer),
      onProgress: (sent) => this.#progress(sent),
      onSuccess: () => this.#finish(),
      onError: (error) => void this.#fail(error)
    });
  }

  start(): void {
    addEventListener('offline', this.#hangUp);
    this.#listen();
    this.#upload.start();
  }

  async stop(): Promise<void> {
    this.#over();
    await this.#upload.abort();
  }

  #place(answer: HttpResponse): void {
    const videoId = answer.getHeader('Origin-Video');
    const url = answer.getHeader('Location') ?? this.#upload.url;
    if (!videoId || !url || answer.getStatus() >= 300) return;
    this.#listener.placed(url, videoId, Date.parse(answer.getHeader('Upload-Expires') ?? ''));
  }

  #progress(sentBytes: number): void {
    this.#listen();
    if (this.#losses > 0) {
      this.#losses = 0;
      this.#listener.regained();
    }
    this.#listener.progressed(sentBytes);
  }

  #finish(): void {
    this.#over();
    this.#listener.finished();
  }

  async #fail(error: Error | DetailedError): Promise<void> {
    const answer = 'originalResponse' in error ? error.originalResponse : null;
    const problem = answer ? problemOf(answer) : null;
    const final = answer ? !passing(answer.getStatus()) : !(await readable(this.#file));
    if (this.#ended) return;
    if (final) {
      this.#over();
      this.#listener.refused(problem ?? Problem.unreadable());
    } else {
      this.#lose(problem);
    }
  }

  #lose(why: Problem | null): void {
    this.#rest();
    this.#losses += 1;
    this.#listener.lost(why);
    this.#retry = setTimeout(this.#again, Math.min(LONGEST_DELAY_MS, 500 * 2 ** this.#losses));
    addEventListener('online', this.#again, { once: true });
  }

  readonly #again = (): void => {
    this.#rest();
    this.#listen();
    this.#upload.start();
  };

  readonly #hangUp = async (): Promise<void> => {
    await this.#upload.abort();
    if (!this.#ended) this.#lose(null);
  };

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(this.#hangUp, SILENCE_MS);
  }

  #rest(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    removeEventListener('online', this.#again);
  }

  #over(): void {
    this.#ended = true;
    this.#rest();
    removeEventListener('offline', this.#hangUp);
  }
}

/** Whether a file can be read: a folder never can, and no file that was changed, moved or deleted after it was chosen. */
async function readable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function problemOf(answer: HttpResponse): Problem {
  let body: unknown;
  try {
    body = JSON.parse(answer.getBody());
  } catch {
    body = null;
  }
  return Problem.from(body, answer.getStatus());
}
