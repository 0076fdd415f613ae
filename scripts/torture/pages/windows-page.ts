import '@/lib/storage/opens-to-write';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { readPersonFile } from '@/lib/storage/people-query';
import { realContext, run } from '@/lib/storage/run';
import { madeUpPerson } from '@/scripts/seed/made-up-people';

/** What came of windows that edited one person. */
export interface Windows {
  schedules: number;
  edits: number;
  lost: number;
  /** Fields in which nobody met anybody, and which say they clash all the same. */
  falseClashes: number;
}

const FIELDS = ['headline', 'company', 'position', 'hopesFor'] as const;
const WINDOWS = 3;
const STEPS = 10;

interface Began {
  field: (typeof FIELDS)[number];
  basedOn: number;
  value: string;
}

/** So many schedules of windows that look, type and save in any order, each on a person of its own. */
async function editKith([first, count]: [number, number]): Promise<Windows> {
  const sums: Windows = { schedules: 0, edits: 0, lost: 0, falseClashes: 0 };
  for (let number = first; number < first + count; number += 1) await schedule(number, sums);
  return sums;
}

async function schedule(number: number, sums: Windows): Promise<void> {
  const { fields, profile } = madeUpPerson(number, realContext().today);
  const { personIds } = await run(logPerson, { fields, profile });
  const personId = personIds[0] ?? '';
  const chance = chanceOf(number);
  const typed = new Map<number, Began>();
  /** By field: the values in the order of their commits, each with the version it was typed over. */
  const saved = new Map<string, Began[]>(FIELDS.map((field) => [field, []]));
  const save = async (window: number): Promise<void> => {
    const began = typed.get(window);
    if (began === undefined) return;
    typed.delete(window);
    const { field, value, basedOn } = began;
    await run(editPerson, { personId, edits: { [field]: { value, basedOn } } });
    saved.get(field)?.push(began);
    sums.edits += 1;
  };
  for (let step = 0; step < STEPS; step += 1) {
    const window = chance(WINDOWS);
    if (typed.has(window)) {
      await save(window);
      continue;
    }
    const field = FIELDS[chance(2)] ?? 'headline';
    const person = (await readPersonFile(personId))?.person;
    const basedOn = person?.stamps[field]?.version ?? 0;
    typed.set(window, { field, basedOn, value: `${field} ${step} of window ${window}` });
  }
  for (let window = 0; window < WINDOWS; window += 1) await save(window);
  const person = (await readPersonFile(personId))?.person;
  sums.schedules += 1;
  for (const [field, edits] of saved) {
    const shown = (person?.clashes ?? []).filter((clash) => clash.field === field);
    const { length } = edits;
    const first = person?.stamps[field]?.version ?? 0;
    for (const [place, { value }] of edits.entries()) {
      // Who saved next had seen this value, or else it must be shown as a clash.
      const next = edits[place + 1];
      const version = first - length + place + 1;
      const isSeen = next !== undefined && next.basedOn === version;
      const isShown = shown.some(({ lost }) => lost === value);
      const isThere = next === undefined && Reflect.get(person ?? {}, field) === value;
      if (!isSeen && !isShown && !isThere) sums.lost += 1;
      if (isSeen && isShown) sums.falseClashes += 1;
    }
  }
}

/** Chance that is the same for the same number. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

Object.assign(globalThis, { editKith });
