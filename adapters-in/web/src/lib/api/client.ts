import createClient, { type Middleware } from 'openapi-fetch';
import { renew } from '#lib/session/renewal.ts';
import { Problem } from './problem.ts';
import type { paths } from '#api';

const staySignedIn: Middleware = {
  async onRequest({ schemaPath }) {
    if (!schemaPath.startsWith('/api/v1/sessions') || schemaPath.endsWith('/current')) await renew();
  }
};

async function send(request: Request): Promise<Response> {
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
  if (!response.ok) throw Problem.from(error, response.status);
  return data as T;
}
