import { read, write } from '#lib/storage.ts';

const KEY = 'origin.sound';

/** What a sound track is chosen by. */
export type Sound = {
  name: string;
  /** A language tag, or nothing where nobody knows. */
  language: string;
  channels: number;
};

export function rememberSound({ name, language, channels }: Sound): void {
  write(KEY, JSON.stringify({ name, language, channels }));
}

export function rememberedSound(): Sound | null {
  try {
    const { name, language, channels } = JSON.parse(read(KEY) ?? '{}') as Partial<Sound>;
    return name === undefined || language === undefined || channels === undefined
      ? null
      : { name, language, channels };
  } catch {
    return null;
  }
}

/** The track that comes nearest to what was chosen before: the same one, else one in its language. */
export function bestFor<S extends Sound>(wanted: Sound | null, sounds: S[]): S | null {
  if (!wanted) return null;
  const same = sounds.filter(({ name, language }) => name === wanted.name && language === wanted.language);
  const spoken = sounds.filter(({ language }) => language !== '' && language === wanted.language);
  const near = same.length > 0 ? same : spoken;
  return near.find(({ channels }) => channels === wanted.channels) ?? near[0] ?? null;
}
