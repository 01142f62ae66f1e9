import { beforeEach, expect, test, vi } from 'vitest';
import { send } from './client.ts';

const ADDRESS = 'http://origin.test/api/v1/me';
const REFRESH = '/api/v1/sessions/refresh';

let kept: Map<string, string>;
let asked: string[];
let session: 'good' | 'over';
let refresh: () => Response;

beforeEach(() => {
  kept = new Map([['origin.session', '2030-01-01T12:00:00Z']]);
  asked = [];
  session = 'over';
  refresh = () => {
    session = 'good';
    return Response.json({ expiresAt: '2030-01-01T13:00:00Z' }, { status: 201 });
  };
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key)
  });
  vi.stubGlobal('fetch', async (request: Request | string) => {
    const address = typeof request === 'string' ? request : request.url;
    asked.push(address);
    if (address === REFRESH) return refresh();
    return session === 'good'
      ? Response.json({})
      : Response.json({ code: 'token-expired', status: 401 }, { status: 401 });
  });
  return () => void vi.unstubAllGlobals();
});

test('a session that is over without our knowing is renewed, and the request made once more', async () => {
  expect((await send(new Request(ADDRESS))).status).toBe(200);
  expect(asked).toEqual([ADDRESS, REFRESH, ADDRESS]);
});

test('a session that cannot be renewed is told, and ends', async () => {
  refresh = () => new Response(null, { status: 401 });
  expect((await send(new Request(ADDRESS))).status).toBe(401);
  expect(asked).toEqual([ADDRESS, REFRESH]);
  expect(kept.size).toBe(0);
});

test('a guest renews nothing', async () => {
  kept.clear();
  expect((await send(new Request(ADDRESS))).status).toBe(401);
  expect(asked).toEqual([ADDRESS]);
});
