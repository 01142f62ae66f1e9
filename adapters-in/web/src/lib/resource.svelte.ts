import { Problem } from '#lib/api/problem.ts';

export type Resource<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'here'; readonly value: T }
  | { readonly is: 'missing' }
  | { readonly is: 'refused'; readonly problem: Problem };

/** Something asked of the server, asked anew whenever what `ask` depends on changes. Call it while a component is set up. */
export function resource<T>(ask: () => Promise<T>) {
  let state = $state.raw<Resource<T>>({ is: 'loading' });
  let attempt = $state(0);

  $effect(() => {
    void attempt;
    let current = true;
    state = { is: 'loading' };
    ask().then(
      (value) => current && (state = { is: 'here', value }),
      (thrown: unknown) => current && (state = refusal(thrown))
    );
    return () => (current = false);
  });

  return {
    get state(): Resource<T> {
      return state;
    },
    /** Shows a newer value without asking. */
    put(value: T): void {
      state = { is: 'here', value };
    },
    again(): void {
      attempt += 1;
    }
  };
}

function refusal(thrown: unknown): { is: 'missing' } | { is: 'refused'; problem: Problem } {
  const problem = thrown instanceof Problem ? thrown : new Problem({ code: 'internal-error', status: 0 });
  return problem.status === 404 ? { is: 'missing' } : { is: 'refused', problem };
}
