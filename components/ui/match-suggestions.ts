import { fold } from '@/lib/search/fold';

const MOST = 20;

/**
 * The suggestions that the typed text begins or is found in, those that begin with it first, at most 20;
 * all alike for an empty text. What is typed in full already is not suggested.
 */
export function matchSuggestions(suggestions: readonly string[], typed: string): string[] {
  const wanted = fold(typed);
  const folded = suggestions
    .filter((suggestion) => suggestion !== typed.trim())
    .map((suggestion) => ({ suggestion, at: fold(suggestion).indexOf(wanted) }));
  return [...folded.filter(({ at }) => at === 0), ...folded.filter(({ at }) => at > 0)]
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion);
}
