import type { ReactNode } from 'react';
import type { SuggestionBox } from '@/components/ui/use-suggestion-box';
import { plural } from '@/lib/text';
import '@/components/ui/suggestion-list.css';

interface Props<Item> {
  box: SuggestionBox<Item>;
  items: readonly Item[];
  toKey: (item: Item) => string;
  children: (item: Item) => ReactNode;
}

/** The list under a field that suggests, and how many there are for who cannot see it. */
export function SuggestionList<Item>({ box, items, toKey, children }: Props<Item>) {
  const shown = box.isShown ? items : [];
  return (
    <>
      <ul {...box.getMenuProps()} className="suggestions" hidden={!box.isShown} tabIndex={-1}>
        {shown.map((item, index) => (
          <li key={toKey(item)} className="suggestion" {...box.getItemProps(item, index)}>
            {children(item)}
          </li>
        ))}
      </ul>
      <span className="hidden-label" aria-live="polite">
        {box.isShown ? plural('uiSuggestions', items.length) : ''}
      </span>
    </>
  );
}
