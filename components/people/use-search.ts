import { useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import type { SearchField } from '@/components/people/search-field';
import type { SearchResults } from '@/components/people/search-results';
import { useFound } from '@/components/people/use-found';
import { useToast } from '@/components/ui/toasts';
import { text } from '@/lib/text';

/** Search over everyone who is kept, for a page that puts field and results where it likes. */
export interface Search {
  /** What is searched for; '' for nothing, and then no results are to be shown. */
  asked: string;
  /** For <SearchField>. */
  field: ComponentProps<typeof SearchField>;
  /** For <SearchResults>. */
  results: ComponentProps<typeof SearchResults>;
}

/** The field, what was found, and the keys that lead through both. */
export function useSearch(
  onOpenPerson: (personId: string) => void,
  exceptPersonId?: string,
): Search {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const toast = useToast();
  const asked = query.trim();
  const { people, findBest } = useFound(asked, exceptPersonId);
  const open = (personId: string): void => {
    setQuery('');
    onOpenPerson(personId);
  };
  const openBest = (): void => {
    findBest().then(
      (best) => (best === null ? undefined : open(best.personId)),
      () => toast({ text: text('peopleFindFailed') }),
    );
  };
  const inField = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && query !== '') setQuery('');
    else if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus();
    else if (event.key === 'Enter' && asked !== '') openBest();
    else return;
    event.preventDefault();
  };
  const inResults = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 && event.key !== 'Escape') return;
    event.preventDefault();
    if (step !== 0) return move(field.current, list.current, step);
    setQuery('');
    field.current?.focus();
  };
  return {
    asked,
    field: { value: query, onChange: setQuery, onKeyDown: inField, inputRef: field },
    results: { query: asked, found: people, list, onOpenPerson: open, onKeyDown: inResults },
  };
}

/** Moves the focus among the field and the results. */
function move(field: HTMLElement | null, list: HTMLElement | null, step: number): void {
  const stops = [field, ...(list?.querySelectorAll('button') ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.max(0, at + step)]?.focus();
}
