import { useMultipleSelection } from 'downshift';
import {
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { leaveAlone } from '@/components/ui/leave-alone';
import { matchSuggestions } from '@/components/ui/match-suggestions';
import { addTags, splitTags } from '@/components/ui/split-tags';
import { useSuggestionBox } from '@/components/ui/use-suggestion-box';
import { useSuggestions } from '@/components/ui/use-suggestions';
import { text } from '@/lib/text';

interface Options {
  values: string[];
  onChange: (values: string[]) => void;
  suggestions: () => Promise<string[]>;
  typed?: string | undefined;
  onTyped?: ((text: string) => void) | undefined;
}

/** How the field for tags works; `TagField` says what it promises. */
export function useTagBox({ values, onChange, typed: kept, onTyped, suggestions: load }: Options) {
  const [own, setOwn] = useState('');
  const [announcement, setAnnouncement] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const typed = kept ?? own;
  const { suggestions, wake } = useSuggestions(load);
  const items = useMemo(
    () => matchSuggestions(addTags(values, suggestions).slice(values.length), typed),
    [suggestions, values, typed],
  );

  const setTyped = (next: string): void => {
    setOwn(next);
    onTyped?.(next);
  };
  const add = (tags: string[], left = ''): void => {
    if (typed !== left) setTyped(left);
    const next = addTags(values, tags);
    if (next.length === values.length) return;
    setAnnouncement(text('uiTagAdded', next.slice(values.length).join(', ')));
    onChange(next);
  };
  const keepOnly = (next: string[]): void => {
    const gone = values.filter((tag) => !next.includes(tag));
    setAnnouncement(text('uiTagRemoved', gone.join(', ')));
    onChange(next);
  };
  const take = (next: string): void => {
    const { tags, rest } = splitTags(next);
    // Inside a composition the text is the input method's until it is done.
    if (tags.length > 0 && !isComposing.current) add(tags, rest.trimStart());
    else setTyped(next);
  };

  const isRightToLeft = document.dir === 'rtl';
  const chosen = useMultipleSelection<string>({
    selectedItems: values,
    onSelectedItemsChange: (changes) => keepOnly(changes.selectedItems),
    keyNavigationPrevious: isRightToLeft ? 'ArrowRight' : 'ArrowLeft',
    keyNavigationNext: isRightToLeft ? 'ArrowLeft' : 'ArrowRight',
  });
  const box = useSuggestionBox<string>({
    items,
    typed,
    onType: take,
    onChoose: (tag) => add([tag]),
  });

  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Holding Backspace empties the word, not the list of tags behind it.
    if (event.key === 'Backspace' && event.repeat) leaveAlone(event);
    const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    if (!isPlainEnter || event.nativeEvent.isComposing || box.pointedAt !== undefined) return;
    event.preventDefault();
    add([typed]);
  };
  const pasted = (event: ClipboardEvent<HTMLInputElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const before = value.slice(0, selectionStart ?? value.length);
    const after = value.slice(selectionEnd ?? value.length);
    const { tags, rest } = splitTags(before + event.clipboardData.getData('text') + after);
    if (tags.length === 0) return;
    event.preventDefault();
    add([...tags, rest]);
  };

  return {
    box,
    items,
    announcement,
    boxProps: {
      onKeyDownCapture: (event: KeyboardEvent): void => {
        const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        // Before the form hears of the key, so that what it saves has the word in it.
        if (isSave && typed.trim() !== '') flushSync(() => add([typed]));
      },
      onBlur: (event: FocusEvent): void => {
        if (!event.currentTarget.contains(event.relatedTarget)) add([typed]);
      },
    },
    getInputProps: (control: ComponentProps<'input'>): ComponentProps<'input'> =>
      box.getInputProps(
        chosen.getDropdownProps({
          ...control,
          ref: input,
          onKeyDown: pressed,
          onPaste: pasted,
          onCompositionStart: () => {
            isComposing.current = true;
          },
          onCompositionEnd: () => {
            isComposing.current = false;
            take(input.current?.value ?? typed);
          },
          onFocus: () => {
            wake();
            chosen.setActiveIndex(-1);
          },
        }),
      ),
    getTagProps: (tag: string, index: number): ComponentProps<'button'> =>
      chosen.getSelectedItemProps({
        selectedItem: tag,
        index,
        // One stop on the way of the Tab key; the arrow keys go on from there.
        tabIndex:
          index === (chosen.activeIndex < 0 ? values.length - 1 : chosen.activeIndex) ? 0 : -1,
        onFocus: () => chosen.setActiveIndex(index),
        onClick: (event) => {
          leaveAlone(event);
          keepOnly(values.filter((one) => one !== tag));
          input.current?.focus();
        },
      }),
  };
}
