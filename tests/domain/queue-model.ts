/**
 * The rules of the queue once more, said as plainly as can be and without a line of Kith's own: days are numbers, an item
 * is a note on a list, and nothing is stored that follows from something else.
 */

/** What one person's items are made of. */
export interface ModelPerson {
  name: string;
  keptOn: number;
  ownGap: number | null;
  ownLimit: number | null;
  labels: string[];
  pausedUntil: number;
  touches: number[];
  droppedOn: number;
  rhythmSnooze: { counted: number; until: number } | null;
  notes: ModelNote[];
}

/** Anything but a rhythm; taken off the list once it is done, dropped, cleared or replaced. */
export interface ModelNote {
  kind: 'promise' | 'planned touch' | 'follow-up' | 'thanks' | 'good moment';
  text: string;
  due: number;
  madeOn: number;
  snoozedUntil: number;
}

/** All that is stored. */
export interface Model {
  people: ModelPerson[];
  labelGaps: { label: string; gap: number }[];
  quietWeekdays: number[];
  quietUntil: number;
  cap: number;
}

/** An item as it stands on a day. */
interface Item {
  what: string;
  kind: string;
  due: number;
  from: number;
  gap: number;
  heldUntil: number;
}

/** One row a person: who, and what is said, the strongest first. */
export type ModelQueue = Record<'overdue' | 'today' | 'thisWeek' | 'later', [string, string[]][]>;

const STRENGTH = ['promise', 'planned touch', 'follow-up', 'thanks', 'rhythm', 'good moment'];
/** How many days before its own an item shows. */
const EARLY: Partial<Record<ModelNote['kind'], number>> = { promise: 2, 'planned touch': 1 };
const FREE = new Set(['promise', 'thanks']);

/** When the rhythm counts from, and how long it is. */
export function rhythmOf(person: ModelPerson, model: Model): { from: number; gap: number } | null {
  const own = person.ownGap ?? person.ownLimit;
  const gaps = own === null ? labelGaps(person, model) : [own];
  if (gaps.length === 0) return null;
  const last = person.touches.length > 0 ? Math.max(...person.touches) : person.keptOn;
  return { from: Math.max(last, person.droppedOn), gap: Math.min(...gaps) };
}

function labelGaps({ labels }: ModelPerson, model: Model): number[] {
  return model.labelGaps.filter(({ label }) => labels.includes(label)).map(({ gap }) => gap);
}

function itemsOf(person: ModelPerson, model: Model): Item[] {
  const items = person.notes.map(({ kind, text, due, madeOn, snoozedUntil }): Item => {
    const early = EARLY[kind] ?? 0;
    const gap = kind === 'promise' || kind === 'follow-up' ? due - madeOn : 0;
    const pause = kind === 'promise' ? 0 : person.pausedUntil;
    const heldUntil = Math.max(snoozedUntil, pause);
    return { what: `${kind} ${text}`, kind, due, from: due - early, gap, heldUntil };
  });
  const rhythm = rhythmOf(person, model);
  if (rhythm === null) return items;
  const { rhythmSnooze, pausedUntil } = person;
  const isPutOff = rhythmSnooze !== null && rhythm.from <= rhythmSnooze.counted;
  const due = rhythm.from + rhythm.gap;
  const heldUntil = Math.max(isPutOff ? rhythmSnooze.until : 0, pausedUntil);
  const { gap } = rhythm;
  return [...items, { what: 'rhythm', kind: 'rhythm', due, from: due, gap, heldUntil }];
}

/** The queue of a day, `weekday` 1 to 7; `admitted` are the names that the week's cap let in, and grows by those it lets in now. */
export function modelQueue(
  model: Model,
  today: number,
  weekday: number,
  admitted: Set<string>,
): ModelQueue {
  const isQuiet = model.quietWeekdays.includes(weekday) || today < model.quietUntil;
  const queue: Record<keyof ModelQueue, Row[]> = {
    overdue: [],
    today: [],
    thisWeek: [],
    later: [],
  };
  const atTheDoor: { row: Row; all: Item[] }[] = [];
  for (const person of model.people) {
    const items = itemsOf(person, model).filter((item) => isRead(item, today));
    const heard = isQuiet ? items.filter(({ kind }) => kind === 'promise') : items;
    const place = bestPlace(heard, today);
    if (items.length === 0) continue;
    if (place === 'later') {
      queue.later.push(rowOf(person.name, items, today));
      continue;
    }
    const shown = showing(heard, place, today);
    const row = rowOf(person.name, shown, today);
    const pressing = heard.filter((item) => ['overdue', 'today'].includes(placeOf(item, today)));
    const isFree = pressing.some(({ kind }) => FREE.has(kind)) || admitted.has(person.name);
    if (pressing.length === 0 || isFree) queue[place].push(row);
    else atTheDoor.push({ row, all: shown });
  }
  atTheDoor.sort((a, b) => byUrgency(a.row, b.row));
  const free = Math.max(0, model.cap - admitted.size);
  for (const [number, { row, all }] of atTheDoor.entries()) {
    if (number < free) {
      admitted.add(row.name);
      queue[bestPlace(all, today)].push(row);
      continue;
    }
    const uncapped = all.filter(({ kind }) => FREE.has(kind));
    const place = bestPlace(uncapped, today);
    if (place === 'later') queue.later.push(row);
    else queue[place].push(rowOf(row.name, showing(uncapped, place, today), today));
  }
  const said = (rows: Row[]): [string, string[]][] =>
    rows.toSorted(byUrgency).map(({ name, says }) => [name, says]);
  return {
    overdue: said(queue.overdue),
    today: said(queue.today),
    thisWeek: said(queue.thisWeek),
    later: said(queue.later),
  };
}

interface Row {
  name: string;
  says: string[];
  ratio: number;
  due: number;
}

/** What the first screen reads: all that shows within the week. */
function isRead({ from, heldUntil }: Item, today: number): boolean {
  return Math.max(from, heldUntil) <= today + 6;
}

function placeOf({ due, from, heldUntil }: Item, today: number): keyof ModelQueue {
  if (heldUntil > today) return 'later';
  if (from > today && due > today + 6) return 'later';
  if (due < today) return 'overdue';
  return due === today ? 'today' : 'thisWeek';
}

function bestPlace(items: Item[], today: number): keyof ModelQueue {
  const places = new Set(items.map((item) => placeOf(item, today)));
  return (['overdue', 'today', 'thisWeek'] as const).find((place) => places.has(place)) ?? 'later';
}

/** Beside what is due speaks only what shows by now; beside what is to come, what is to come as well. */
function showing(items: Item[], place: keyof ModelQueue, today: number): Item[] {
  return items.filter((item) =>
    place === 'thisWeek'
      ? placeOf(item, today) === 'thisWeek'
      : item.heldUntil <= today && item.from <= today,
  );
}

function rowOf(name: string, items: Item[], today: number): Row {
  const sorted = items.toSorted(
    (a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind) || a.due - b.due,
  );
  const ratio = Math.max(...items.map(({ due, gap }) => (today - due) / Math.max(1, gap)));
  return { name, says: sorted.map(({ what }) => what), ratio, due: sorted[0]!.due };
}

function byUrgency(a: Row, b: Row): number {
  return b.ratio - a.ratio || a.due - b.due || (a.name < b.name ? -1 : 1);
}
