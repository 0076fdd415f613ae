import { useLayoutEffect, useRef } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useDraft } from '@/components/storage/use-draft';
import type { Stamp } from '@/lib/domain/record';

/** A correction under way: what is typed, and the version of the field that the user saw when they began. */
export interface Typed {
  value: unknown;
  basedOn: number;
}

/** Corrections of one record's fields, each kept as a draft until it is saved or taken back. */
export interface Edits {
  isReady: boolean;
  /** Whether a correction is under way. */
  isAny: boolean;
  /** What is typed, as drawn. */
  typed: (field: string) => Typed | null;
  /** What is typed up to this keystroke, drawn or not: what a save takes. */
  latest: (field: string) => Typed | null;
  type: (field: string, value: unknown) => void;
  /** The fields show again what is stored. */
  forget: (fields: string[]) => void;
  /** The field was saved as version `basedOn` while more was typed into it. */
  rebase: (field: string, basedOn: number) => void;
}

type TypedFields = Record<string, Typed | null>;

const NOTHING: TypedFields = {};

/** Corrections of the record with these stamps. Another window's change of a field does not touch what is typed. */
export function useEdits(draftId: string, stamps: Record<string, Stamp>): Edits {
  const notebook = useNotebook();
  const draft = useDraft<TypedFields>(draftId, NOTHING, notebook.fail);
  const { values, isReady } = draft;
  const now = useRef<TypedFields>(values);
  useLayoutEffect(() => {
    now.current = values;
  });
  const latest = (field: string): Typed | null => now.current[field] ?? null;
  const put = (change: TypedFields): void => {
    now.current = { ...now.current, ...change };
    if (Object.values(now.current).every((typed) => typed === null)) void draft.clear();
    else draft.set(change);
  };
  return {
    isReady,
    isAny: Object.values(values).some((each) => each !== null),
    typed: (field) => values[field] ?? null,
    latest,
    type: (field, value) => {
      const basedOn = latest(field)?.basedOn ?? stamps[field]?.version ?? 0;
      put({ [field]: { value, basedOn } });
    },
    forget: (fields) => {
      const under = fields.filter((field) => latest(field) !== null);
      if (under.length > 0) put(Object.fromEntries(under.map((field) => [field, null])));
    },
    rebase: (field, basedOn) => {
      const later = latest(field);
      if (later !== null) put({ [field]: { ...later, basedOn } });
    },
  };
}
