import type { KeyboardEventHandler, Ref } from 'react';
import { text } from '@/lib/text';
import '@/components/people/search-field.css';
import '@/components/ui/field.css';

interface Props {
  value: string;
  onChange: (query: string) => void;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** The field named **Search**. */
export function SearchField({ value, onChange, onKeyDown, inputRef }: Props) {
  return (
    <input
      type="search"
      className="input search-field"
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
  );
}
