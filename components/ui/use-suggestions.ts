import { useRef, useState } from 'react';

/** Suggestions that are asked for when `wake` is first called, since most fields are never entered. */
export function useSuggestions(load: () => Promise<string[]>): {
  suggestions: readonly string[];
  wake: () => void;
} {
  const [suggestions, setSuggestions] = useState<readonly string[]>([]);
  const isAsked = useRef(false);
  const wake = (): void => {
    if (isAsked.current) return;
    isAsked.current = true;
    // A field without suggestions still takes text; they are asked for again when it is next entered.
    load().then(setSuggestions, () => {
      isAsked.current = false;
    });
  };
  return { suggestions, wake };
}
