/**
 * Where one upload of the queue is. `stalled`: the way to the server is broken and tried again; `sent`: the server has every byte.
 */
export type Phase = 'waiting' | 'sending' | 'stalled' | 'paused' | 'refused' | 'sent';

/** What can happen to it. */
export type Signal = 'begin' | 'lose' | 'regain' | 'pause' | 'resume' | 'refuse' | 'retry' | 'finish';

const WAYS: Readonly<Record<Phase, Partial<Record<Signal, Phase>>>> = {
  waiting: { begin: 'sending', pause: 'paused', refuse: 'refused' },
  sending: { lose: 'stalled', pause: 'paused', refuse: 'refused', finish: 'sent' },
  stalled: { regain: 'sending', pause: 'paused', refuse: 'refused', finish: 'sent' },
  paused: { resume: 'waiting' },
  refused: { retry: 'waiting' },
  sent: {}
};

/** The phase after a signal. A signal that means nothing here (late news from the network, a second click) changes nothing. */
export function after(phase: Phase, signal: Signal): Phase {
  return WAYS[phase][signal] ?? phase;
}

export function allows(phase: Phase, signal: Signal): boolean {
  return signal in WAYS[phase];
}

/** Whether an upload in this phase holds one of the queue's places. */
export function busy(phase: Phase): boolean {
  return phase === 'sending' || phase === 'stalled';
}

/** Whether an upload in this phase goes on by itself. */
export function underWay(phase: Phase): boolean {
  return phase === 'waiting' || busy(phase);
}

/** Those that may begin now: the first ones waiting, as many as there are free places. */
export function upNext<T extends { phase: Phase }>(queue: readonly T[], places: number): T[] {
  const free = places - queue.filter(({ phase }) => busy(phase)).length;
  return queue.filter(({ phase }) => phase === 'waiting').slice(0, Math.max(0, free));
}
