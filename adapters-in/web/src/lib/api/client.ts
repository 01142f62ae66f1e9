import createClient, { type Middleware } from 'openapi-fetch';
import { ending, renew, renewAfterRefusal } from '#lib/session/renewal.ts';
import { Problem } from './problem.ts';
import type { paths } from '#api';

const staySignedIn: Middleware = {
  async onRequest({ schemaPath }) {
    if (!schemaPath.startsWith('/api/v1/sessions') || schemaPath.endsWith('/current')) await renew();
  }
};

/** Asks; where the session was over without this browser's knowing, renews it and asks once more. */
export async function send(request: Request): Promise<Response> {
  const seen = ending();
  const again = seen === null ? null : request.clone();
  const answer = await ask(request);
  return again && (await signedOut(answer)) && (await renewAfterRefusal(seen)) ? ask(again) : answer;
}

/** Whether the server did not know who asks, though this browser believes to be signed in. */
async function signedOut(answer: Response): Promise<boolean> {
  if (answer.status !== 401) return false;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return Problem.from(body, answer.status).isSignedOut;
}

async function ask(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (thrown) {
    if (request.signal.aborted) throw thrown;
    throw Problem.unreachable();
  }
}

export const api = createClient<paths>({ fetch: send });
api.use(staySignedIn);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The content of a good answer; a refusal is thrown as a {@link Problem}. */
export async function content<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) throw Problem.from(error, response.status, response.headers.get('Retry-After'));
  return data as T;
}
