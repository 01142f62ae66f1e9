import type { readClock as read } from './clock.js';

declare global {
  var readClock: typeof read;
}
