import { read, remove, write } from '#lib/storage.ts';

const KEY = 'origin.theme';
const ORDER = ['system', 'light', 'dark'] as const;
type Choice = (typeof ORDER)[number];

/** Light, dark, or as the system has it. `static/theme.js` applies the choice before the first paint. */
class Theme {
  choice = $state<Choice>(ORDER.find((choice) => choice === read(KEY)) ?? 'system');

  next(): void {
    this.choice = ORDER[(ORDER.indexOf(this.choice) + 1) % ORDER.length] ?? 'system';
    if (this.choice === 'system') {
      remove(KEY);
      delete document.documentElement.dataset.theme;
    } else {
      write(KEY, this.choice);
      document.documentElement.dataset.theme = this.choice;
    }
  }
}

export const theme = new Theme();
