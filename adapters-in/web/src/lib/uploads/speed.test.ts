import { expect, test } from 'vitest';
import { Speed } from './speed.ts';

test('nothing is said before there is something to say', () => {
  const speed = new Speed();
  speed.note(0, 0);
  speed.note(1000, 100);
  expect(speed.perSecond).toBeNull();
  expect(speed.secondsTo(5000)).toBeNull();
});

test('a steady flow has its rate and its time left', () => {
  const speed = new Speed();
  for (let second = 0; second <= 4; second += 1) speed.note(second * 500, second * 1000);
  expect(speed.perSecond).toBe(500);
  expect(speed.secondsTo(5000)).toBe(6);
});

test('only the last seconds count', () => {
  const speed = new Speed();
  speed.note(0, 0);
  speed.note(1_000_000, 1_000);
  for (let second = 2; second <= 10; second += 1) speed.note(1_000_000 + second * 100, second * 1000);
  expect(speed.perSecond).toBe(100);
});

test('an offset that goes back begins a new measurement', () => {
  const speed = new Speed();
  speed.note(9_000, 0);
  speed.note(10_000, 1_000);
  speed.note(4_000, 2_000);
  expect(speed.perSecond).toBeNull();
});

test('what is past its end has no time left', () => {
  const speed = new Speed();
  speed.note(0, 0);
  speed.note(1000, 1000);
  expect(speed.secondsTo(500)).toBe(0);
});
