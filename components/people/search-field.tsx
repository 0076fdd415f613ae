import type { KeyboardEventHandler, RefObject } from 'react';
import { useSlash } from '@/components/people/use-slash';
import { text } from '@/lib/text';
import '@/components/people/search-field.css';
import '@/components/ui/field.css';

interface Props {
  value: string;
  onChange: (query: string) => void;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** The field named **Search**; the key / leads to it from anywhere on its page. */
export function SearchField({ value, onChange, onKeyDown, inputRef }: Props) {
  useSlash(inputRef);
  return (
    <div className="search-field" role="search">
      <input
        type="search"
        className="input"
        dir="auto"
        aria-label={text('search')}
        placeholder={text('peopleSearchHint')}
        autoComplete="off"
        spellCheck={false}
        value={value}
        ref={inputRef}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' ? <kbd aria-hidden="true">/</kbd> : null}
    </div>
  );
}
