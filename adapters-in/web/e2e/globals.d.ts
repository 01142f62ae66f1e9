import type { readClock as read } from './clock.js';

declare global {
  var readClock: typeof read;
  /** Every stream of events that the page has opened. */
  var streams: EventSource[];
  /** The most that were open at one time. */
  var mostStreams: number;
}
