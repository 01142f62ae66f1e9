const WINDOW_MS = 6_000;

type Mark = { at: number; bytes: number };

/** How fast bytes flow, over the last few seconds; forgets what was before a pause. */
export class Speed {
  #marks: Mark[] = [];

  /** Notes that `bytes` in all had been sent `at` (milliseconds on any steady clock). */
  note(bytes: number, at: number): void {
    const last = this.#marks.at(-1);
    if (last && bytes < last.bytes) this.reset();
    this.#marks.push({ at, bytes });
    while (this.#marks.length > 2 && at - (this.#marks[0]?.at ?? at) > WINDOW_MS) this.#marks.shift();
  }

  reset(): void {
    this.#marks = [];
  }

  /** Bytes per second, or `null` as long as too little is known. */
  get perSecond(): number | null {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.at - first.at < 250) return null;
    return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
  }

  /** Seconds until `total` bytes are sent, or `null` as long as nobody can know. */
  secondsTo(total: number): number | null {
    const rate = this.perSecond;
    const last = this.#marks.at(-1);
    return rate && last ? Math.max(0, total - last.bytes) / rate : null;
  }
}
