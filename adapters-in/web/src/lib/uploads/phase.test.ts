import { describe, expect, test } from 'vitest';
import { after, allows, busy, underWay, upNext, type Phase, type Signal } from './phase.ts';

const way = (...signals: Signal[]) => signals.reduce<Phase>(after, 'waiting');

describe('an upload', () => {
  test('waits, is sent and has arrived', () => {
    expect(way('begin', 'finish')).toBe('sent');
  });

  test('survives a lost connection', () => {
    expect(way('begin', 'lose')).toBe('stalled');
    expect(way('begin', 'lose', 'regain', 'finish')).toBe('sent');
  });

  test('queues up again after a pause', () => {
    expect(way('begin', 'pause')).toBe('paused');
    expect(way('begin', 'pause', 'resume')).toBe('waiting');
  });

  test('can be tried again once refused', () => {
    expect(way('begin', 'refuse', 'retry', 'begin')).toBe('sending');
  });

  test('does not leave a pause because of late news from the network', () => {
    expect(way('begin', 'pause', 'regain')).toBe('paused');
    expect(way('begin', 'pause', 'lose')).toBe('paused');
  });

  test('that has arrived stays so', () => {
    const signals: Signal[] = ['begin', 'lose', 'regain', 'pause', 'resume', 'refuse', 'retry'];
    for (const signal of signals) expect(way('begin', 'finish', signal)).toBe('sent');
  });

  test('tells which buttons to show', () => {
    expect(allows('sending', 'pause')).toBe(true);
    expect(allows('sent', 'pause')).toBe(false);
    expect(allows('refused', 'retry')).toBe(true);
  });
});

describe('the queue', () => {
  const queue = (...phases: Phase[]) => phases.map((phase, index) => ({ phase, index }));

  test('begins the first ones that wait, up to its places', () => {
    expect(upNext(queue('sent', 'waiting', 'waiting', 'waiting'), 2).map(({ index }) => index)).toEqual([
      1, 2
    ]);
  });

  test('counts a stalled upload as one that holds its place', () => {
    expect(busy('stalled')).toBe(true);
    expect(upNext(queue('stalled', 'sending', 'waiting'), 2)).toEqual([]);
  });

  test.each<[Phase, boolean]>([
    ['waiting', true],
    ['sending', true],
    ['stalled', true],
    ['paused', false],
    ['refused', false],
    ['sent', false]
  ])('with an upload that is %s is under way: %s', (phase, expected) => {
    expect(underWay(phase)).toBe(expected);
  });

  test('gives the place of a paused upload to the next', () => {
    expect(upNext(queue('paused', 'sending', 'waiting'), 2)).toHaveLength(1);
  });
});
