import { text } from '#lib/text/en.ts';

type Wrong<T> = Partial<Record<keyof T, string>>;

/** What is wrong with a form before the server is asked, by field; empty when nothing is. */
export function wrongSignUp(form: SignUpForm): Wrong<SignUpForm> {
  return {
    ...(!form.displayName.trim() && { displayName: text.sign.missing }),
    ...wrongEmail(form),
    ...([...form.password].length < 10 && { password: text.sign.passwordShort })
  };
}

export function wrongSignIn(form: SignInForm): Wrong<SignInForm> {
  return { ...wrongEmail(form), ...(!form.password && { password: text.sign.missing }) };
}

export type SignUpForm = { displayName: string; email: string; password: string };
export type SignInForm = { email: string; password: string };

function wrongEmail({ email }: { email: string }): { email?: string } {
  if (!email.trim()) return { email: text.sign.missing };
  return /^[^\s@]+@[^\s@]+$/.test(email.trim()) ? {} : { email: text.sign.emailWrong };
}
