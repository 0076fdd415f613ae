import type { ProfileOnPage } from '@/components/panel/active-page';
import type { PersonFile } from '@/lib/domain/record';
import { isTheirs } from '@/lib/profiles/is-theirs';

/** Whether a page is still that of the person who holds its profile. */
export type Whose =
  | { is: 'theirs' }
  /** A title may still come, and nothing is shown that it could belie. */
  | { is: 'waited for' }
  /** The page calls itself something else; `isSure` false: what it says may be a former page's title. */
  | { is: 'asked'; pageName: string; isSure: boolean };

/**
 * Asks no one's name of a page that cannot be seen. A name that may be a former page's raises the question only
 * when no other is to come.
 */
export function whosePage(page: ProfileOnPage, file: PersonFile): Whose {
  if (page.isLinked || page.isUnseen) return { is: 'theirs' };
  const isSure = page.name !== '';
  const pageName = isSure ? page.name : page.suggestedName;
  const mayChange: Whose = page.isWaiting ? { is: 'waited for' } : { is: 'theirs' };
  if (pageName === null) return mayChange;
  if (isTheirs(pageName, file, page.identity.key)) return isSure ? mayChange : { is: 'theirs' };
  return page.isWaiting && !isSure ? { is: 'waited for' } : { is: 'asked', pageName, isSure };
}
