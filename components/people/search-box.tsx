import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { SearchField } from '@/components/people/search-field';
import { SearchResults } from '@/components/people/search-results';
import { useFound } from '@/components/people/use-found';
import { useNotebook } from '@/components/storage/notebook';
import '@/components/people/search-box.css';

interface Props {
  onOpenPerson: (personId: string) => void;
  /** For a page that leads here with `/`. */
  inputRef?: Ref<HTMLInputElement>;
}

/** Search over everyone who is kept: what was found stands beneath the field, reached with the arrow keys. */
export function SearchBox({ onOpenPerson, inputRef }: Props) {
  const [query, setQuery] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const asked = query.trim();
  const { people, findBest } = useFound(asked);
  const notebook = useNotebook();
  const open = (personId: string): void => {
    setQuery('');
    onOpenPerson(personId);
  };
  const openBest = async (): Promise<void> => {
    try {
      const best = await findBest();
      if (best !== null) open(best.personId);
    } catch (error) {
      notebook.fail(error);
    }
  };
  const typed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      setQuery('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      move(box.current, 1);
    } else if (event.key === 'Enter' && asked !== '') {
      event.preventDefault();
      void openBest();
    }
  };
  const inResults = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 && event.key !== 'Escape') return;
    event.preventDefault();
    if (step !== 0) return move(box.current, step);
    setQuery('');
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div className="search-box" role="search" ref={box}>
      <SearchField value={query} onChange={setQuery} onKeyDown={typed} inputRef={inputRef} />
      {asked === '' ? null : (
        <SearchResults query={asked} found={people} onOpenPerson={open} onKeyDown={inResults} />
      )}
    </div>
  );
}

/** Moves the focus among the field and the results beneath it. */
function move(box: HTMLElement | null, step: number): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, .search-result') ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.max(0, at + step)]?.focus();
}
