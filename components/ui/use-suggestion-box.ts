import { useCombobox } from 'downshift';
import { useEffect, useId, type ComponentProps, type KeyboardEvent } from 'react';
import { leaveAlone } from '@/components/ui/leave-alone';
import { text } from '@/lib/text';

interface Options<Item> {
  items: Item[];
  typed: string;
  onType: (text: string) => void;
  onChoose: (item: Item) => void;
  /** The list has closed, for whatever reason. */
  onClosed?: () => void;
}

type InputProps = ComponentProps<'input'>;

/**
 * A text field with a list beneath it. Arrows move through the list, Enter takes what they point at, Escape
 * closes it; all other keys are the text's and the form's own. Leaving the field never takes anything.
 */
export function useSuggestionBox<Item>(options: Options<Item>) {
  const { items, typed, onType, onChoose, onClosed } = options;
  const id = useId();
  const box = useCombobox<Item>({
    items,
    inputValue: typed,
    selectedItem: null,
    itemToString: () => '',
    menuId: `${id}-list`,
    getItemId: (index) => `${id}-${index}`,
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) onClosed?.();
    },
  });
  const isShown = box.isOpen && items.length > 0;
  useEffect(() => {
    if (!isShown) return;
    // Out from under the edge of the page and what sticks to it.
    document.getElementById(`${id}-list`)?.scrollIntoView({ block: 'nearest' });
  }, [isShown, id]);
  const pointedAt = isShown ? items[box.highlightedIndex] : undefined;

  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isArrow && !event.ctrlKey && !event.metaKey) return;
    leaveAlone(event);
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && pointedAt !== undefined) {
      event.preventDefault();
      box.closeMenu();
      onChoose(pointedAt);
    } else if (event.key === 'Escape' && isShown) {
      // One Escape closes the list, the next the dialog about it.
      event.preventDefault();
      event.stopPropagation();
      box.closeMenu();
    }
  };

  return {
    isShown,
    /** The item that Enter would take. */
    pointedAt,
    getInputProps: ({ ref, ...own }: InputProps): InputProps =>
      box.getInputProps({
        ...own,
        ...(ref === undefined ? {} : { ref }),
        'aria-labelledby': undefined,
        'aria-expanded': isShown,
        'aria-activedescendant':
          pointedAt === undefined ? undefined : `${id}-${box.highlightedIndex}`,
        onChange: (event) => onType(event.currentTarget.value),
        onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
          own.onKeyDown?.(event);
          if (!event.isDefaultPrevented()) pressed(event);
        },
      }),
    getMenuProps: (): ComponentProps<'ul'> =>
      box.getMenuProps({
        // Not the field's label: a label names one control.
        'aria-label': text('uiSuggestions'),
        // A press on its edge or scroll bar is no leaving of the field.
        onMouseDown: (event) => event.preventDefault(),
      }),
    getItemProps: (item: Item, index: number): ComponentProps<'li'> =>
      box.getItemProps({ item, index, onClick: () => onChoose(item) }),
  };
}

/** What `useSuggestionBox` gives to a field and its list. */
export type SuggestionBox<Item> = ReturnType<typeof useSuggestionBox<Item>>;
