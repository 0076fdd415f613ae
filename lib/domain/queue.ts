import { addDays, daysBetween, type Day } from '@/lib/domain/day';
import { isCapped, isPausable, strengthOf } from '@/lib/domain/queue-kinds';
import type { QueueRow } from '@/lib/domain/queue-rows';
import type { Id } from '@/lib/domain/record';

/** One person in the queue: the strongest item speaks, the others stand beneath it. */
export interface PersonInQueue {
  personId: Id;
  speaks: QueueRow;
  beneath: QueueRow[];
  /** Days past due over the wanted gap; what a section is sorted by. */
  ratio: number;
}

/** The sections, in the order they are shown. */
export const SECTIONS = ['overdue', 'today', 'thisWeek', 'later'] as const;
export type Section = (typeof SECTIONS)[number];

/** The queue as somebody sees it on one day. */
export interface Queue {
  sections: Record<Section, PersonInQueue[]>;
  /** People in Overdue and Today: what the badge shows. */
  dueCount: number;
  /** People whom the weekly cap lets in now and who are not on this week's list yet. */
  newlyAdmitted: Id[];
  /** Whether it is a day on which only promises show. */
  isQuiet: boolean;
}

/** What the queue is worked out against. */
export interface QueueContext {
  today: Day;
  weeklyCap: number;
  /** Everyone whom the cap has let in this week, whatever became of them. */
  admitted: ReadonlySet<Id>;
  isQuiet: boolean;
  /** Whether somebody's other job is to be heard of. */
  news: boolean;
}

/** How many days ahead "This week" reaches, beyond today: a follow-up "Next week" is not this week's. */
export const DAYS_AHEAD = 6;

/** Works out sections, order and cap from the rows that could matter today. Pure, and the one place it is done. */
export function arrangeQueue(rows: readonly QueueRow[], context: QueueContext): Queue {
  const { today, isQuiet, news } = context;
  // What came to be known before the news were switched off waits as well.
  const heard = rows.filter(({ kind }) => news || kind !== 'congratulate');
  const sections: Queue['sections'] = { overdue: [], today: [], thisWeek: [], later: [] };
  const waiting: PersonInQueue[] = [];
  for (const [, ofPerson] of Map.groupBy(heard, (row) => row.personId)) {
    // On a quiet day what else there is waits, as what is snoozed does, and beside a promise it says nothing.
    const loud = isQuiet ? ofPerson.filter((row) => !isPausable(row.kind)) : ofPerson;
    const section = firstSection(loud, today);
    const mustWait = isNudge(section) && mustWaitForCap(loud, context);
    const shown = section === 'later' ? ofPerson : loud;
    (mustWait ? waiting : sections[section]).push(personInQueue(shown, section, today));
  }
  const newlyAdmitted = admitByRatio(waiting, sections, context);
  for (const people of Object.values(sections)) people.sort(byUrgency);
  return {
    sections,
    newlyAdmitted,
    dueCount: sections.overdue.length + sections.today.length,
    isQuiet,
  };
}

/** Which section a row stands in on a day. A row held back by snooze or pause waits under Later. */
export function sectionOf(row: QueueRow, today: Day): Section {
  if (isHeldBack(row, today)) return 'later';
  if (row.showFrom > today) return row.due > addDays(today, DAYS_AHEAD) ? 'later' : 'thisWeek';
  if (row.due < today) return 'overdue';
  return row.due === today ? 'today' : 'thisWeek';
}

/** Whether snooze or pause holds a row back on a day. */
export function isHeldBack({ heldUntil }: QueueRow, today: Day): boolean {
  return heldUntil !== null && heldUntil > today;
}

/** Days past due over what was wanted; below 0 before the day. */
export function ratioOf(row: QueueRow, today: Day): number {
  return daysBetween(row.due, today) / Math.max(1, row.wantedGap);
}

function firstSection(rows: readonly QueueRow[], today: Day): Section {
  return SECTIONS.find((each) => rows.some((row) => sectionOf(row, today) === each)) ?? 'later';
}

function isNudge(section: Section): boolean {
  return section === 'overdue' || section === 'today';
}

function personInQueue(rows: QueueRow[], section: Section, today: Day): PersonInQueue {
  const showing = rows.filter((row) => standsIn(row, section, today));
  const [speaks, ...beneath] = showing.toSorted(
    (a, b) => strengthOf(a.kind) - strengthOf(b.kind) || a.due.localeCompare(b.due),
  );
  if (speaks === undefined) throw new Error('No row');
  const ratio = Math.max(...showing.map((row) => ratioOf(row, today)));
  return { personId: speaks.personId, speaks, beneath, ratio };
}

/**
 * Whether an item shows in the row of its person: what is snoozed does not come back with another item, and beside
 * something that is due only what wants attention by now speaks, or Done would settle next week's coffee today.
 */
function standsIn(row: QueueRow, section: Section, today: Day): boolean {
  if (section === 'later') return true;
  return isNudge(section) ? row.showFrom <= today : sectionOf(row, today) === section;
}

function mustWaitForCap(rows: QueueRow[], { admitted, today }: QueueContext): boolean {
  return rows.every(
    (row) => !isNudge(sectionOf(row, today)) || (isCapped(row.kind) && !admitted.has(row.personId)),
  );
}

function admitByRatio(
  waiting: PersonInQueue[],
  sections: Queue['sections'],
  { admitted, weeklyCap, today }: QueueContext,
): Id[] {
  const places = Math.max(0, weeklyCap - admitted.size);
  waiting.sort(byUrgency);
  for (const [place, entry] of waiting.entries()) {
    // What the cap does not hold for shows whether or not there is a place for the rest.
    const shown = [entry.speaks, ...entry.beneath].filter(
      (row) => place < places || !isCapped(row.kind),
    );
    const section = firstSection(shown, today);
    sections[section].push(section === 'later' ? entry : personInQueue(shown, section, today));
  }
  return waiting.slice(0, places).map((entry) => entry.personId);
}

function byUrgency(a: PersonInQueue, b: PersonInQueue): number {
  return (
    b.ratio - a.ratio ||
    a.speaks.due.localeCompare(b.speaks.due) ||
    a.speaks.name.localeCompare(b.speaks.name) ||
    a.personId.localeCompare(b.personId)
  );
}
