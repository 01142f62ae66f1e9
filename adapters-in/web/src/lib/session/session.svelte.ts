import { api, content } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import type { Me, SignIn, SignUp } from '#lib/api/types.ts';
import { believed, closed, opened, watchSession } from './renewal.ts';

const ASK_AGAIN_MS = 3_000;

/** Who is using this browser. */
class Session {
  me = $state<Me | null>(null);
  /** Whether `me` is settled; until then a page shows neither a guest's nor a viewer's controls. */
  settled = $state(false);
  #again: ReturnType<typeof setTimeout> | undefined;

  get handle(): string | null {
    return this.me?.channels[0]?.handle ?? null;
  }

  /** Finds out who is signed in, and keeps it true until the returned function is called. */
  begin(): () => void {
    void this.#restore();
    const ignore = watchSession((believed) => {
      if (!believed) this.me = null;
      else if (!this.me) void this.#restore();
    });
    return () => {
      ignore();
      clearTimeout(this.#again);
    };
  }

  /** A guest costs no request. A server that does not answer says nothing of who is signed in: it is asked again. */
  async #restore(): Promise<void> {
    clearTimeout(this.#again);
    try {
      this.me = believed() ? await content(api.GET('/api/v1/me')) : null;
    } catch (thrown) {
      if (!(thrown instanceof Problem && thrown.status === 401)) {
        this.#again = setTimeout(() => void this.#restore(), ASK_AGAIN_MS);
        return;
      }
      closed();
      this.me = null;
    }
    this.settled = true;
  }

  async signIn(credentials: SignIn): Promise<void> {
    const asked = api.POST('/api/v1/sessions', {
      params: { header: { 'Origin-Client': 'web' } },
      body: credentials
    });
    const { expiresAt } = await content(asked);
    opened(expiresAt, (await asked).response);
    await this.#restore();
  }

  /** Where an earlier attempt got no further than the account, its password signs in. */
  async signUp(account: SignUp): Promise<void> {
    const credentials = { email: account.email, password: account.password };
    try {
      await content(api.POST('/api/v1/accounts', { body: account }));
    } catch (thrown) {
      if (!(thrown instanceof Problem && thrown.code === 'email-taken')) throw thrown;
      return this.signIn(credentials).catch((refused: unknown) => {
        throw refused instanceof Problem && refused.code === 'wrong-credentials' ? thrown : refused;
      });
    }
    await this.signIn(credentials);
  }

  async signOut(): Promise<void> {
    try {
      await content(api.DELETE('/api/v1/sessions/current'));
    } catch (thrown) {
      if (!(thrown instanceof Problem && thrown.status === 401)) throw thrown;
    }
    closed();
    this.me = null;
  }

  owns(channel: { id: string }): boolean {
    return this.me?.channels.some(({ id }) => id === channel.id) ?? false;
  }
}

export const session = new Session();
