import {
  promiseStateName,
  receivedStateName,
  valueKindName,
  valueStateName,
} from '@/components/person/kind-names';
import type { Days } from '@/components/person/use-days';
import type { PromiseBy, ValueStateGiven } from '@/lib/domain/kinds';
import type {
  FollowUp,
  PromiseMade,
  TimelineRecord,
  Touch,
  ValueGiven,
  ValueReceived,
} from '@/lib/domain/record';
import { jobChange } from '@/lib/job-words';
import { text, type TextKey } from '@/lib/text';
import { touchTitle } from '@/lib/touch-names';

/** A timeline record as a row shows it. */
export interface RecordSummary {
  title: string;
  /** What became of it, in few words. */
  remarks: string[];
  text: string;
}

/** What a record is, what became of it and what it says. */
export function recordSummary(record: TimelineRecord, days: Days): RecordSummary {
  switch (record.type) {
    case 'touch':
      return touchSummary(record);
    case 'value':
      return valueSummary(record);
    case 'follow-up':
      return followUpSummary(record, days);
    case 'promise':
      return promiseSummary(record, days);
    case 'note':
      return { title: text('personTitleNote'), remarks: [], text: record.text };
    case 'bring-up': {
      const { usedOn } = record;
      const remarks = usedOn === null ? [] : [text('personUsedOn', days.show(usedOn))];
      return { title: text('personTitleBringUp'), remarks, text: record.text };
    }
    case 'good-moment':
      return {
        title: text('personTitleMoment', days.show(record.due)),
        remarks: [text(`personMomentState_${record.state}`)],
        text: record.text,
      };
    case 'news':
      return { title: text('personTitleNews'), remarks: [], text: jobChange(record) };
  }
}

function touchSummary({ state, kind, startedBy, text: said }: Touch): RecordSummary {
  const name = touchTitle(kind);
  const remarks =
    startedBy === null
      ? []
      : [text(startedBy === 'me' ? 'personStartedByMe' : 'personStartedByThem')];
  if (state === 'planned') return { title: text('personPlannedTouch', name), remarks, text: said };
  if (state === 'dropped') return { title: text('personDroppedTouch', name), remarks, text: said };
  return { title: name, remarks, text: said };
}

const GIVEN: Record<ValueStateGiven, TextKey> = {
  idea: 'personTitleIdea',
  offered: 'personTitleOffered',
  given: 'personTitleGiven',
};

function valueSummary(value: ValueGiven | ValueReceived): RecordSummary {
  const isGiven = value.direction === 'given';
  const title = text(isGiven ? GIVEN[value.state] : 'personTitleReceived');
  const remarks = isGiven
    ? [valueStateName(value.state)]
    : [value.state === 'open' ? text('personNotThanked') : receivedStateName(value.state)];
  if (value.outcome !== '') remarks.push(text('personOutcome', value.outcome));
  const named =
    value.kind === null ? title : text('personTitleWithKind', title, valueKindName(value.kind));
  return { title: named, remarks, text: value.text };
}

function followUpSummary(followUp: FollowUp, days: Days): RecordSummary {
  const { state, due, reason, closedOn } = followUp;
  const name = text(`personFollowUp_${state}`);
  const remark =
    state === 'open' || closedOn === null
      ? name
      : text('personClosedOn', name, days.show(closedOn));
  const title = text('personTitleFollowUp', days.show(due));
  return { title, remarks: [remark], text: reason };
}

const PROMISED: Record<PromiseBy, TextKey> = {
  me: 'personTitlePromiseMine',
  them: 'personTitlePromiseTheirs',
  myself: 'personTitlePromiseMyself',
};

function promiseSummary(promise: PromiseMade, days: Days): RecordSummary {
  const { by, due, state, closedOn } = promise;
  const name = promiseStateName(state);
  const remarks = due === null ? [] : [text('personDueOn', days.show(due))];
  remarks.push(closedOn === null ? name : text('personClosedOn', name, days.show(closedOn)));
  return { title: text(PROMISED[by]), remarks, text: promise.text };
}
