import { DetailedError, Upload, type HttpRequest, type HttpResponse } from 'tus-js-client';
import { Problem } from '#lib/api/problem.ts';
import { ending, renew, renewAfterRefusal } from '#lib/session/renewal.ts';
import { indexFirst } from './index-first.ts';
import { passing } from './passing.ts';

const ENDPOINT = '/api/v1/uploads';
/** Acknowledged, and so never sent again, at least this often. */
const CHUNK_BYTES = 32 * 1024 * 1024;
const LONGEST_DELAY_MS = 30_000;
/** A connection that moves nothing for so long is taken for dead, whatever the system says. */
const SILENCE_MS = 30_000;
/** So long whoever stops waits for the answer that names what was just begun. */
const PLACING_MS = 5_000;

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

/** Where a file goes. */
export type Destination = {
  /** Names this upload's creation: asked for again after a lost answer, it is the same upload. */
  key: string;
  /** Where the bytes of a begun upload go, or `null` to begin one. */
  url: string | null;
};

/** Sends one file by tus, with its index first where it has one, from where the server has it, and keeps trying until it is stopped, refused or through. */
export class Sender {
  readonly #file: File;
  readonly #upload: Upload;
  readonly #listener: Listener;
  #losses = 0;
  #ended = false;
  /** The session as it was when the last request was sent. */
  #session: string | null = null;
  #creating = false;
  #created: () => void = () => undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(file: File, metadata: Record<string, string>, to: Destination, listener: Listener) {
    this.#file = file;
    this.#listener = listener;
    this.#upload = new Upload(file, {
      // tus-js-client takes any refusal to tell the offset for a reason to begin anew, where it may.
      endpoint: to.url ? null : ENDPOINT,
      uploadUrl: to.url,
      metadata,
      fileReader: { openFile: async (chosen: File) => sourceOf(await indexFirst(chosen)) },
      chunkSize: CHUNK_BYTES,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onBeforeRequest: (request) => this.#prepare(request, to.key),
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

  /** An upload that is being made is waited for a moment: nobody could give up, or go on with, one whose place is unknown. */
  async stop(): Promise<void> {
    this.#over();
    if (this.#creating) {
      await new Promise<void>((resolve) => {
        this.#created = resolve;
        setTimeout(resolve, PLACING_MS);
      });
    }
    await this.#upload.abort();
  }

  async #prepare(request: HttpRequest, key: string): Promise<void> {
    if (request.getMethod() === 'POST') {
      this.#creating = true;
      request.setHeader('Idempotency-Key', key);
    }
    await renew();
    this.#session = ending();
    // tus-js-client sends what it has prepared, even when it was stopped meanwhile.
    if (this.#ended) throw new Error('stopped before it was sent');
  }

  #settleCreation(): void {
    this.#creating = false;
    this.#created();
  }

  #place(answer: HttpResponse): void {
    this.#tell(answer);
    // At once, else it goes on with the first bytes; but after the answer was read, which this empties.
    if (this.#ended) void this.#upload.abort();
    this.#settleCreation();
  }

  #tell(answer: HttpResponse): void {
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
    this.#settleCreation();
    const answer = 'originalResponse' in error ? error.originalResponse : null;
    const problem = answer ? problemOf(answer) : null;
    const final = answer ? !passing(answer.getStatus()) : !(await readable(this.#file));
    const renewed = problem?.isSignedOut && (await renewAfterRefusal(this.#session));
    if (this.#ended) return;
    if (renewed) {
      this.#again();
    } else if (final) {
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
    this.#settleCreation();
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

/** What tus-js-client takes the bytes of an upload from. */
function sourceOf(bytes: Blob) {
  return {
    size: bytes.size,
    slice: (start: number, end: number) =>
      Promise.resolve({ value: bytes.slice(start, end), done: end >= bytes.size }),
    close: () => undefined
  };
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
