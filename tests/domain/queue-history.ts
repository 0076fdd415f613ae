import fc from 'fast-check';
import { Refused } from '@/lib/acts/act';
import { changeSettings } from '@/lib/acts/change-settings';
import { editPerson } from '@/lib/acts/edit-person';
import { editRecord } from '@/lib/acts/edit-record';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { addGoodMoment, setFollowUp } from '@/lib/acts/person-marks';
import { renegotiatePromise } from '@/lib/acts/promise-acts';
import { done, drop, snooze } from '@/lib/acts/queue-acts';
import { addDays, daysBetween, startOfWeek, weekdayOf, type Day } from '@/lib/domain/day';
import { openGoodMoments, openPromises } from '@/lib/domain/person-file';
import { SECTIONS, type PersonInQueue, type Queue } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-rows';
import type { Id } from '@/lib/domain/record';
import { logInput, TODAY } from '@/tests/builders';
import { NotebookInMemory } from './notebook-in-memory';
import { modelQueue, rhythmOf, type Model, type ModelNote, type ModelPerson } from './queue-model';

const NAMES = ['Ana', 'Béla', 'Chidi'];
const STEPS = [
  ...['days pass', 'touch', 'plan', 'note', 'follow-up', 'promise', 'their promise', 'thanks'],
  ...['done', 'done with words', 'snooze', 'drop', 'done', 'snooze', 'drop', 'new day'],
  ...['rhythm', 'labels', "label's rhythm", 'pause', 'quiet', 'cap', 'undo', 'days pass'],
  ...['good moment', 'moved moment'],
] as const;

/** One step; what the figures mean is the step's own business. */
export interface QueueStep {
  step: (typeof STEPS)[number];
  who: number;
  days: number;
}

export const anyQueueStep: fc.Arbitrary<QueueStep> = fc.record({
  step: fc.constantFrom(...STEPS),
  who: fc.nat(8),
  days: fc.nat(20),
});

/** A day as the model counts it. */
const dayNumber = (day: Day): number => daysBetween('2020-01-01', day);

/** Kith and the model of it, living through the same days. */
export class QueueHistory {
  readonly kith = new NotebookInMemory(TODAY);
  readonly #ids: Id[];
  #model: Model;
  /** The model before each act that can be undone. */
  readonly #before: Model[] = [];
  readonly #admitted = new Map<Day, Set<string>>();
  #texts = 0;

  constructor() {
    for (const name of NAMES) this.kith.act(logPerson, logInput(name));
    this.kith.done.length = 0;
    this.#ids = [...this.kith.stores.people.keys()];
    const blank = { ownGap: null, ownLimit: null, labels: [], touches: [], notes: [] };
    const none = { pausedUntil: 0, droppedOn: 0, rhythmSnooze: null };
    const keptOn = this.#today;
    const people = NAMES.map((name) => ({ name, keptOn, ...structuredClone(blank), ...none }));
    this.#model = { people, labelGaps: [], quietWeekdays: [], quietUntil: 0, cap: 15 };
  }

  get #today(): number {
    return dayNumber(this.kith.today);
  }

  /** What Kith shows, in the model's words. */
  shown(queue: Queue = this.kith.look()): Record<string, [string, string[]][]> {
    const entries = SECTIONS.map((section) => [section, queue.sections[section].map(inWords)]);
    return Object.fromEntries(entries) as Record<string, [string, string[]][]>;
  }

  /** What it should show. */
  expected(): Record<string, [string, string[]][]> {
    const week = startOfWeek(this.kith.today, 1);
    const admitted = this.#admitted.get(week) ?? new Set();
    this.#admitted.set(week, admitted);
    return modelQueue(this.#model, this.#today, weekdayOf(this.kith.today), admitted);
  }

  /** Carries out a step in both. */
  take({ step, who, days }: QueueStep): void {
    if (step === 'days pass') {
      this.kith.today = addDays(this.kith.today, who === 0 ? 30 + days : days);
      return;
    }
    if (step === 'undo') {
      const before = this.#before.pop();
      if (before === undefined) return;
      this.kith.undo();
      this.#model = before;
      return;
    }
    const model = structuredClone(this.#model);
    try {
      if (!this.#carryOut(step, who, days)) return;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // What Kith refuses changes nothing.
      this.#model = model;
      return;
    }
    this.#before.push(model);
  }

  #carryOut(step: QueueStep['step'], who: number, days: number): boolean {
    const { kith } = this;
    const place = who % NAMES.length;
    const personId = this.#ids[place]!;
    const person = this.#model.people[place]!;
    const today = this.#today;
    const text = `no. ${++this.#texts}`;
    const later = addDays(kith.today, days);
    switch (step) {
      case 'touch': {
        const touch = { kind: null, day: addDays(kith.today, -days), text, startedBy: null };
        kith.act(logTouch, { personId, touch });
        touched(person, today - days, today);
        return true;
      }
      case 'plan': {
        const touch = { kind: null, day: addDays(later, 1), text, startedBy: null };
        kith.act(logTouch, { personId, touch });
        person.notes.push(noteOf('planned touch', text, today + days + 1, today));
        return true;
      }
      case 'note':
        kith.act(logTouch, { personId, note: text });
        return true;
      case 'follow-up':
        kith.act(setFollowUp, { personId, followUp: { due: later, reason: text } });
        replaceFollowUp(person, noteOf('follow-up', text, today + days, today));
        return true;
      case 'promise':
        kith.act(logTouch, {
          personId,
          promise: { text, by: days % 2 === 0 ? 'me' : 'myself', due: later },
        });
        person.notes.push(noteOf('promise', text, today + days, today));
        return true;
      case 'their promise':
        kith.act(logTouch, { personId, promise: { text, by: 'them', due: later } });
        return true;
      case 'thanks':
        kith.act(logTouch, { personId, valueReceived: { text, kind: null, state: 'open' } });
        person.notes.push(noteOf('thanks', text, today, today));
        return true;
      case 'good moment':
        kith.act(addGoodMoment, { personId, text, due: later });
        person.notes.push(noteOf('good moment', text, today + days, today));
        return true;
      case 'moved moment': {
        const [moment] = openGoodMoments(kith.file(personId)!);
        if (moment === undefined) return false;
        const edits = { due: { value: later } };
        kith.act(editRecord, { personId, recordId: moment.id, edits });
        moveInModel(person, moment.text, today + days);
        return true;
      }
      case 'new day': {
        const promise = openPromises(kith.file(personId)!).find(({ by }) => by !== 'them');
        if (promise === undefined) return false;
        kith.act(renegotiatePromise, { personId, recordId: promise.id, due: later });
        moveInModel(person, promise.text, today + days);
        return true;
      }
      case 'rhythm': {
        const gap = days === 0 ? null : days;
        const limit = who % 2 === 0 ? null : days + who;
        kith.act(editPerson, {
          personId,
          edits: { idealGap: { value: gap }, limit: { value: limit } },
        });
        Object.assign(person, { ownGap: gap, ownLimit: limit });
        return true;
      }
      case 'labels':
        person.labels = [['mentors'], ['mentors', 'team'], []][days % 3]!;
        kith.act(editPerson, { personId, edits: { labels: { value: person.labels } } });
        return true;
      case "label's rhythm": {
        const gaps = who % 3 === 0 ? [] : [{ label: 'mentors', gap: 1 + days }];
        if (who % 2 === 0) gaps.push({ label: 'team', gap: 7 });
        this.#model.labelGaps = gaps;
        const rhythms = gaps.map(({ label, gap }) => ({ label, idealGap: gap, limit: null }));
        kith.act(changeSettings, { edits: { rhythms: { value: rhythms } } });
        return true;
      }
      case 'pause': {
        const isPaused = days > 2;
        kith.act(editPerson, {
          personId,
          edits: { pausedUntil: { value: isPaused ? later : null } },
        });
        person.pausedUntil = isPaused ? today + days : 0;
        return true;
      }
      case 'quiet': {
        const weekday = weekdayOf(later);
        const until = who % 2 === 0 ? null : addDays(kith.today, who);
        kith.act(changeSettings, {
          edits: { quietDays: { value: [weekday] }, quietUntil: { value: until } },
        });
        this.#model.quietWeekdays = [weekday];
        this.#model.quietUntil = until === null ? 0 : today + who;
        return true;
      }
      case 'cap':
        kith.act(changeSettings, { edits: { weeklyCap: { value: days % 4 } } });
        this.#model.cap = days % 4;
        return true;
      case 'done':
      case 'done with words':
      case 'snooze':
      case 'drop':
        return this.#actOnRow(step, who, days, text);
      case 'days pass':
      case 'undo':
        return false;
    }
  }

  #actOnRow(
    step: 'done' | 'done with words' | 'snooze' | 'drop',
    who: number,
    days: number,
    words: string,
  ): boolean {
    const { kith } = this;
    const queue = kith.look();
    const rows = SECTIONS.flatMap((section) => queue.sections[section]);
    const entry = rows[who % Math.max(1, rows.length)];
    if (entry === undefined) return false;
    const { personId, speaks, beneath } = entry;
    const person = this.#model.people[this.#ids.indexOf(personId)]!;
    const today = this.#today;
    const all = [speaks, ...beneath];
    const acted = step === 'snooze' ? all : [speaks];
    if (step === 'snooze') {
      kith.act(snooze, { personId, items: all, until: addDays(kith.today, days) });
      for (const row of all) this.#snoozeInModel(person, row, today + days);
    } else if (step === 'drop') {
      kith.act(drop, { personId, items: [speaks] });
      if (speaks.kind === 'rhythm') Object.assign(person, { droppedOn: today, rhythmSnooze: null });
      else person.notes = person.notes.filter(({ text }) => text !== speaks.text);
    } else {
      const text = step === 'done' ? '' : words;
      kith.act(done, { personId, item: speaks, text });
      person.notes = person.notes.filter((note) => note.text !== speaks.text);
      if (speaks.kind === 'planned touch')
        touched(person, Math.min(dayNumber(speaks.due), today), today);
      else if (speaks.kind === 'rhythm' || text !== '') touched(person, today, today);
    }
    const isNudge = acted.some(
      ({ kind, due }) => due <= kith.today && kind !== 'promise' && kind !== 'thanks',
    );
    if (isNudge) this.#admitted.get(startOfWeek(kith.today, 1))?.add(person.name);
    return true;
  }

  #snoozeInModel(person: ModelPerson, row: QueueRow, until: number): void {
    const note = person.notes.find(({ text }) => text === row.text);
    if (note !== undefined) note.snoozedUntil = until;
    else person.rhythmSnooze = { counted: rhythmOf(person, this.#model)!.from, until };
  }
}

function noteOf(kind: ModelNote['kind'], text: string, due: number, madeOn: number): ModelNote {
  return { kind, text, due, madeOn, snoozedUntil: 0 };
}

/** On its new day it comes back, whatever it was put off until. */
function moveInModel(person: ModelPerson, text: string, due: number): void {
  const note = person.notes.find((each) => each.text === text)!;
  if (note.due !== due) Object.assign(note, { due, snoozedUntil: 0 });
}

/** A touch that happened: the rhythm starts anew, a due follow-up is cleared. */
function touched(person: ModelPerson, day: number, today: number): void {
  person.touches.push(day);
  person.notes = person.notes.filter(({ kind, due }) => kind !== 'follow-up' || due > today);
}

function replaceFollowUp(person: ModelPerson, next: ModelNote): void {
  person.notes = [...person.notes.filter(({ kind }) => kind !== 'follow-up'), next];
}

function inWords({ speaks, beneath }: PersonInQueue): [string, string[]] {
  const what = ({ kind, text }: QueueRow): string => (kind === 'rhythm' ? kind : `${kind} ${text}`);
  return [speaks.name, [speaks, ...beneath].map(what)];
}
