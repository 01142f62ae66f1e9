const SHOWN_MS = 4_000;

/** Short words at the foot of the page about what just happened. */
class Notices {
  current = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(words: string): void {
    clearTimeout(this.#timer);
    this.current = words;
    this.#timer = setTimeout(() => (this.current = ''), SHOWN_MS);
  }
}

export const notices = new Notices();
