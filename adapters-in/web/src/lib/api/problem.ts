import { wait } from '#lib/format/time.ts';
import { text } from '#lib/text/en.ts';
import type { components } from '#api';

type Body = components['schemas']['Problem'];
export type ProblemCode = components['schemas']['ProblemCode'];

/** What the server refused, that it could not be asked at all (`unreachable`), or that a file cannot be sent (`unreadable`). */
export class Problem extends Error {
  readonly code: ProblemCode | 'unreachable' | 'unreadable';
  readonly status: number;
  /** What is wrong with which field of a form, by the field's name in the request. */
  readonly fields: Readonly<Record<string, string>>;

  /** @param retryAfter the `Retry-After` header in seconds, where the server says when to come back */
  constructor(
    body: Pick<Body, 'status' | 'detail' | 'fields'> & { code: Problem['code'] },
    retryAfter: string | null = null
  ) {
    const detail = body.detail ?? text.problem.unexpected;
    const known = retryAfter !== null && /^\d+$/.test(retryAfter);
    super(body.status === 429 && known ? text.problem.comeBack(detail, wait(Number(retryAfter))) : detail);
    this.name = 'Problem';
    this.code = body.code;
    this.status = body.status;
    this.fields = Object.fromEntries((body.fields ?? []).map(({ field, detail }) => [field, detail]));
  }

  /** Whether it is over with the access token, by its age or because the browser has dropped it: a renewed session may do. */
  get isSignedOut(): boolean {
    return this.code === 'token-expired' || this.code === 'unauthenticated';
  }

  static unreachable(): Problem {
    return new Problem({ code: 'unreachable', status: 0, detail: text.problem.unreachable });
  }

  static unreadable(): Problem {
    return new Problem({ code: 'unreadable', status: 0, detail: text.problem.unreadable });
  }

  static from(body: unknown, status: number, retryAfter: string | null = null): Problem {
    return isBody(body) ? new Problem(body, retryAfter) : new Problem({ code: 'internal-error', status });
  }

  /** A sentence for people about whatever was thrown. */
  static sentence(thrown: unknown): string {
    return thrown instanceof Problem ? thrown.message : text.problem.unexpected;
  }
}

function isBody(body: unknown): body is Body {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}
