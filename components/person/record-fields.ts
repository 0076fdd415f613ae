import {
  promiseByOptions,
  promiseStateOptions,
  receivedStateOptions,
  startedByOptions,
  touchKindOptions,
  valueKindOptions,
  valueStateOptions,
  type Option,
} from '@/components/person/kind-names';
import type { Towards } from '@/lib/domain/day-reading';
import type { GoodMoment, TimelineRecord, Touch } from '@/lib/domain/record';
import { text, type TextKey } from '@/lib/text';

/** One field of the form that corrects a record. */
export type RecordField = { name: string; label: TextKey } & (
  | { input: 'lines' }
  | { input: 'choice'; options: Option[] }
  | { input: 'day'; towards: Towards; isRequired: boolean }
  | { input: 'person' }
);

const day = (name: string, label: TextKey, isRequired = true): RecordField => ({
  name,
  label,
  input: 'day',
  towards: 'past',
  isRequired,
});

const dayToCome = (name: string, label: TextKey, isRequired: boolean): RecordField => ({
  name,
  label,
  input: 'day',
  towards: 'future',
  isRequired,
});

const choice = (name: string, label: TextKey, options: Option[]): RecordField => ({
  name,
  label,
  input: 'choice',
  options,
});

const lines = (name: string, label: TextKey): RecordField => ({ name, label, input: 'lines' });

/** The fields that can be corrected in a record of this type, in their order. */
export function recordFields(record: TimelineRecord): RecordField[] {
  switch (record.type) {
    case 'touch':
      return [
        choice('kind', 'personEditTouchKind', touchKindOptions()),
        day('day', 'personEditTouchDay'),
        lines('text', 'personEditTouchText'),
        choice('startedBy', 'personEditStartedBy', startedByOptions()),
        choice('state', 'personEditTouchState', touchStateOptions()),
      ];
    case 'value':
      return valueFields(record.direction === 'given');
    case 'follow-up':
      return [
        ...(record.state === 'open' ? [dayToCome('due', 'personEditFollowUpDay', true)] : []),
        lines('reason', 'personEditReason'),
      ];
    case 'promise':
      return [
        lines('text', 'personEditPromise'),
        choice('by', 'personEditPromisedBy', promiseByOptions()),
        dayToCome('due', 'personEditDue', false),
        choice('state', 'personEditPromiseState', promiseStateOptions()),
        { name: 'handedTo', label: 'personHandedOverTo', input: 'person' },
        day('madeOn', 'personEditPromiseDay'),
      ];
    case 'note':
      return [lines('text', 'personEditNote'), day('day', 'personEditNoteDay')];
    case 'bring-up':
      return [lines('text', 'personEditBringUp'), day('usedOn', 'personEditUsed', false)];
    case 'good-moment':
      return [
        lines('text', 'personEditMoment'),
        dayToCome('due', 'personEditMomentDay', true),
        choice('state', 'personEditMomentState', momentStateOptions()),
      ];
    case 'news':
      return [lines('position', 'personPosition'), lines('company', 'personCompany')];
  }
}

function valueFields(isGiven: boolean): RecordField[] {
  return [
    lines('text', 'personEditValueText'),
    choice('kind', 'personEditValueKind', valueKindOptions()),
    isGiven
      ? choice('state', 'personEditValueState', valueStateOptions())
      : choice('state', 'personEditReceivedState', receivedStateOptions()),
    day('day', 'personEditValueDay'),
    lines('outcome', 'personEditOutcome'),
  ];
}

function touchStateOptions(): Option[] {
  const states: Touch['state'][] = ['planned', 'happened', 'dropped'];
  return states.map((state) => ({ value: state, label: text(`personTouchState_${state}`) }));
}

function momentStateOptions(): Option[] {
  const states: GoodMoment['state'][] = ['open', 'seen', 'dropped'];
  return states.map((state) => ({ value: state, label: text(`personMomentState_${state}`) }));
}
