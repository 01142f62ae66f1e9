/** What captions are most often in (BCP 47). */
const TAGS = [
  'ar',
  'bg',
  'bn',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fil',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'nb',
  'nl',
  'pl',
  'pt-BR',
  'pt-PT',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'sw',
  'ta',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh-Hans',
  'zh-Hant'
];

const names = new Intl.DisplayNames('en', { type: 'language' });

/** The languages to choose from, by name. */
export const languages = TAGS.map((tag) => ({ tag, name: names.of(tag) ?? tag })).toSorted((a, b) =>
  a.name.localeCompare(b.name, 'en')
);

/** The one that a person with these preferences most likely wants. */
export function likeliest(preferred: readonly string[]): string {
  for (const wanted of preferred) {
    const primary = wanted.split('-')[0];
    const found = TAGS.find((tag) => tag === wanted) ?? TAGS.find((tag) => tag.split('-')[0] === primary);
    if (found) return found;
  }
  return 'en';
}
