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
  /** The server cannot be reached; the sender goes on by itself. */
  lost(): void;
  regained(): void;
  finished(): void;
  refused(problem: Problem): void;
}

/** Sends one file by tus, from where the server has it, and keeps trying until it is stopped, refused or through. */
export class Sender {
  readonly #upload: Upload;
  readonly #listener: Listener;
  #losses = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  /** @param url where the bytes of a begun upload go, or `null` to begin one */
  constructor(file: File, metadata: Record<string, string>, url: string | null, listener: Listener) {
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
      onError: (error) => this.#fail(error)
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

  #fail(error: Error | DetailedError): void {
    const answer = 'originalResponse' in error ? error.originalResponse : null;
    if (answer && !passing(answer.getStatus())) {
      this.#over();
      this.#listener.refused(problemOf(answer));
    } else {
      this.#lose();
    }
  }

  #lose(): void {
    this.#rest();
    this.#losses += 1;
    this.#listener.lost();
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
    this.#lose();
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
    this.#rest();
    removeEventListener('offline', this.#hangUp);
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
