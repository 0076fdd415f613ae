import type { KeyboardEvent, RefObject } from 'react';
import { text } from '@/lib/text';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onChange: (query: string) => void;
  /** Enter. */
  onOpenFirst: () => void;
  /** Arrow down. */
  onEnterList: () => void;
}

/** **Search**: finds people while one types; / comes here, the arrow leads into what was found. */
export function SearchField({ field, query, onChange, onOpenFirst, onEnterList }: Props) {
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onOpenFirst();
    else if (event.key === 'ArrowDown') onEnterList();
    else if (event.key === 'Escape' && query !== '') onChange('');
    else return;
    event.preventDefault();
  };
  return (
    <div className="popup-search" role="search">
      <input
        ref={field}
        className="input"
        type="search"
        dir="auto"
        aria-label={text('search')}
        placeholder={text('popupFind')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      {query === '' ? <kbd aria-hidden="true">/</kbd> : null}
    </div>
  );
}
