import { read, remove, write } from '#lib/storage.ts';

const KEY = 'origin.theme';
const ORDER = ['system', 'light', 'dark'] as const;
type Choice = (typeof ORDER)[number];

/** Light, dark, or as the system has it. `static/theme.js` applies the choice before the first paint. */
class Theme {
  choice = $state<Choice>(ORDER.find((choice) => choice === read(KEY)) ?? 'system');

  constructor() {
    this.#colourBrowser();
  }

  next(): void {
    this.choice = ORDER[(ORDER.indexOf(this.choice) + 1) % ORDER.length] ?? 'system';
    if (this.choice === 'system') {
      remove(KEY);
      delete document.documentElement.dataset.theme;
    } else {
      write(KEY, this.choice);
      document.documentElement.dataset.theme = this.choice;
    }
    this.#colourBrowser();
  }

  /** The browser's own bars follow the choice, too. */
  #colourBrowser(): void {
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-theme]')) {
      const { theme } = meta.dataset;
      if (this.choice === 'system') meta.media = `(prefers-color-scheme: ${theme})`;
      else meta.media = theme === this.choice ? 'all' : 'not all';
    }
  }
}

export const theme = new Theme();
