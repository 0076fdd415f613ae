import { browser } from '@/lib/browser/api';
import type messages from '@/public/_locales/en/messages.json';

/** The name of a sentence in `_locales`. */
export type TextKey = keyof typeof messages;

/** The sentence of that name in the user's language; `$1`, `$2` … are replaced by `values`. */
export function text(key: TextKey, ...values: string[]): string {
  // WXT types the call by the default locale; our own key type is the same list, read from the file.
  return browser.i18n.getMessage(key as never, values);
}

type PluralKey = {
  [K in TextKey]: K extends `${infer Stem}_other` ? Stem : never;
}[TextKey];

/** A sentence with a number: `<key>_one`, `<key>_few` … `<key>_other` by the rules of the language; `$1` is the number. */
export function plural(key: PluralKey, count: number, ...values: string[]): string {
  const number = new Intl.NumberFormat(language()).format(count);
  const form = new Intl.PluralRules(language()).select(count);
  const exact = browser.i18n.getMessage(`${key}_${form}` as never, [number, ...values]);
  return exact || browser.i18n.getMessage(`${key}_other` as never, [number, ...values]);
}

/** The language of the interface, as a BCP 47 tag. */
export function language(): string {
  return browser.i18n.getUILanguage() || 'en';
}
