import { now } from '@/lib/clock';
import { openKith } from '@/lib/storage/open';
import type { Draft } from '@/lib/storage/schema';
import { together } from '@/lib/storage/together';

/** The newest writer of each draft, while it has something under way. */
const writing = new Map<string, DraftWriter>();

/**
 * What was typed for a profile or person and not saved; undefined: nothing. Waits for what a form that has
 * just closed is still writing, or the form that opens in its place would miss the last letters.
 */
export async function readDraft(id: string): Promise<Draft | undefined> {
  await writing.get(id)?.settled();
  return (await openKith()).get('drafts', id);
}

/** A form's way to its draft. */
export interface DraftWriter {
  /** Keeps these values; of several calls while one write is under way, the newest is written next. */
  keep(values: Draft['values']): void;
  /** Writes what waits at once, beside what is under way: the page may be gone in a moment. */
  flush(): void;
  /** From now on what is kept replaces what is stored; until then it is laid over it. */
  startAfresh(): void;
  /** Forgets the draft, once what it held is saved. */
  forget(): Promise<void>;
  /** Resolves when everything kept so far is stored; rejects when it could not be. */
  settled(): Promise<void>;
}

/**
 * Writes a draft through on every input. A popup dies some 28 ms after it loses focus, so the write is
 * put and committed at once, with never more than one under way. `failed` hears of a write that failed,
 * `kept` of one that is stored.
 */
export function draftWriter(
  id: string,
  failed: (error: unknown) => void,
  kept: () => void = () => {},
): DraftWriter {
  let next: Draft['values'] | null | undefined;
  let underWay: Promise<void> | null = null;
  // A draft that could not be read must not be lost under the first letter that follows.
  let isOver = true;
  const writeNext = async (values: Draft['values'] | null): Promise<void> => {
    try {
      await write(id, values, isOver);
      kept();
    } catch (error) {
      failed(error);
    } finally {
      underWay = null;
      if (next === undefined && writing.get(id) === writer) writing.delete(id);
      pump();
    }
  };
  const pump = (): void => {
    if (underWay !== null || next === undefined) return;
    const values = next;
    next = undefined;
    writing.set(id, writer);
    underWay = writeNext(values);
  };
  const settled = async (): Promise<void> => {
    while (underWay !== null) await underWay;
  };
  const writer: DraftWriter = {
    keep(values) {
      next = values;
      pump();
    },
    flush() {
      if (next === undefined) return;
      const values = next;
      next = undefined;
      // Transactions of one store run in the order they were opened.
      write(id, values, isOver).catch(failed);
    },
    startAfresh() {
      isOver = false;
    },
    async forget() {
      next = null;
      pump();
      await settled();
    },
    settled,
  };
  return writer;
}

async function write(
  id: string,
  values: Draft['values'] | null,
  isOverStored = false,
): Promise<void> {
  const database = await openKith();
  const transaction = database.transaction('drafts', 'readwrite');
  const { store } = transaction;
  const put = async (): Promise<void> => {
    const stored = isOverStored && values !== null ? await store.get(id) : undefined;
    await together<(() => Promise<unknown>)[]>(
      () =>
        values === null
          ? store.delete(id)
          : store.put({ id, values: { ...stored?.values, ...values }, updatedAt: now() }),
      // Without the explicit commit the write of a closing popup is lost.
      async () => transaction.commit(),
    );
  };
  await together(put, () => transaction.done);
}

/** A form that has a draft open. */
export interface OpenForm {
  /** Puts text that comes from outside beneath what a field holds. */
  append: (field: string, text: string) => void;
  hasWords: () => boolean;
  /** What is typed up to the last letter, written through or not. */
  words: () => Draft['values'];
  /** Shows what the store holds now: words that an undo brought back, or none. */
  show: (values: Draft['values']) => void;
  /** Stores what is typed once more: another window may have forgotten the draft they share. */
  keepAgain: () => void;
}

const openForms = new Map<string, OpenForm>();

/** Says which form holds a draft at the moment. Returns how to stop. */
export function holdDraft(id: string, form: OpenForm): () => void {
  openForms.set(id, form);
  return () => {
    if (openForms.get(id) === form) openForms.delete(id);
  };
}

/** The form that holds a draft in this page, if one does. */
export function formOf(id: string): OpenForm | undefined {
  return openForms.get(id);
}

/** Adds a text beneath what a field of a draft holds: in the form where one is open, else in the store. */
export async function appendToDraft(id: string, field: string, text: string): Promise<void> {
  const form = formOf(id);
  if (form !== undefined) return form.append(field, text);
  const values = (await readDraft(id))?.values ?? {};
  await write(id, { ...values, [field]: beneath(values[field], text) });
}

/** A text with another beneath it. */
export function beneath(before: unknown, text: string): string {
  return typeof before === 'string' && before !== '' ? `${before}\n${text}` : text;
}
