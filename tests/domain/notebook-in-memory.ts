import type { Act, ActContext, ActState, Admission } from '@/lib/acts/act';
import { revert, type Change } from '@/lib/acts/undo';
import { addDays, startOfWeek, type Day } from '@/lib/domain/day';
import { arrangeQueue, type Queue } from '@/lib/domain/queue';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id, Person, PersonFile, TimelineRecord } from '@/lib/domain/record';
import { defaultSettings, isQuietDay, type Settings } from '@/lib/domain/settings';
import { changesOf } from '@/lib/storage/changes-of';

/** Acts, undo and the queue as the store carries them out, on maps: thousands of histories in seconds. */
export class NotebookInMemory {
  readonly stores = {
    people: new Map<Id, Person>(),
    records: new Map<Id, TimelineRecord>(),
    settings: new Map<Id, Settings>([['settings', defaultSettings()]]),
    admissions: new Map<Id, Admission>(),
  };
  readonly done: Change[][] = [];
  today: Day;
  #ids = 0;

  constructor(today: Day) {
    this.today = today;
  }

  get context(): ActContext {
    const now = `${this.today}T10:00:00.000Z`;
    return { today: this.today, now, newId: () => `id-${String(++this.#ids).padStart(4, '0')}` };
  }

  get settings(): Settings {
    return this.stores.settings.get('settings')!;
  }

  file(id: Id): PersonFile | undefined {
    const person = this.stores.people.get(id);
    const records = [...this.stores.records.values()].filter(({ personId }) => personId === id);
    return person === undefined ? undefined : { person, profiles: [], records };
  }

  /** Carries an act out; throws `Refused` as the store does, and then nothing has changed. */
  act<Input>(act: Act<Input>, input: Input): void {
    const state: ActState = {
      person: (id) => this.file(id),
      inBin: () => undefined,
      holderOf: () => undefined,
      mentioning: () => [],
      admissionsOf: () => [],
      everyone: () => ({ people: [], profiles: [], records: [] }),
      everything: () => {
        throw new Error('no act of the queue asks for everything');
      },
      settings: this.settings,
    };
    const before = new Map<string, object>();
    for (const [store, records] of Object.entries(this.stores)) {
      for (const [id, record] of records) before.set(`${store}/${id}`, record);
    }
    const changes = changesOf(act.apply(state, input, this.context), before);
    for (const change of changes) this.#write(change);
    this.done.push(changes);
  }

  /** Takes the newest act back. Whom the cap let in stays let in. */
  undo(): void {
    const changes = this.done.pop() ?? [];
    for (const change of changes.toReversed()) {
      if (change.store === 'admissions') continue;
      const current = this.#store(change.store).get(change.id) ?? null;
      this.#write(revert(change, current));
    }
  }

  /** What the page that shows the queue does: it reads the week's rows, and admits whom it shows. */
  look(): Queue {
    const { weekStart, weeklyCap, rhythms } = this.settings;
    const week = startOfWeek(this.today, weekStart);
    const admitted = new Set(
      [...this.stores.admissions.values()]
        .filter((admission) => admission.week === week)
        .map(({ personId }) => personId),
    );
    const rows = [...this.stores.people.keys()]
      .flatMap((id) => queueRowsOf(this.file(id)!, rhythms))
      .filter(({ showFrom }) => showFrom <= addDays(this.today, 6));
    const isQuiet = isQuietDay(this.settings, this.today);
    const queue = arrangeQueue(rows, {
      ...{ today: this.today, weeklyCap, admitted, isQuiet },
      news: this.settings.news,
    });
    for (const personId of queue.newlyAdmitted) {
      const id = `${week}/${personId}`;
      this.stores.admissions.set(id, { id, week, personId });
    }
    return queue;
  }

  #write({ store, id, after }: Change): void {
    const records = this.#store(store);
    if (after === null) records.delete(id);
    else records.set(id, after);
  }

  #store(name: Change['store']): Map<Id, object> {
    if (name === 'profiles') throw new Error('nobody here has a profile');
    return this.stores[name];
  }
}
