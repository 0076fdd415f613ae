import type { ActStore } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import type { Id, PersonFile } from '@/lib/domain/record';
import { LARGE_ACT, markOf, splitBulk } from '@/lib/storage/bulk';
import type { ForJournal } from '@/lib/storage/commit';
import type { StoreCounts } from '@/lib/storage/sentinel-counts';

interface Made extends Change {
  after: { id: Id };
}

/** What the journal and the counts are to say of people who were made: whole while they are few, then ids and marks. */
export class MadeRecords {
  readonly personIds: Id[] = [];
  readonly #counts: StoreCounts = { people: 0, profiles: 0, records: 0 };
  #whole: Made[] | null = [];
  readonly #parts = new Map<ActStore, { ids: Id[]; marks: number[] }>();

  constructor(readonly most = LARGE_ACT) {}

  add({ person, profiles, records }: PersonFile): void {
    this.personIds.push(person.id);
    this.#add('people', person);
    for (const profile of profiles) this.#add('profiles', profile);
    for (const record of records) this.#add('records', record);
  }

  /** What the journal keeps of them and of an act's other changes. */
  forJournal(changes: Change[]): ForJournal {
    if (this.#whole !== null) return splitBulk([...this.#whole, ...changes], 'made', this.most);
    const { kept, bulk } = splitBulk(changes, 'made', 0);
    const parts = [...this.#parts].map(([store, { ids, marks }]) => ({
      store,
      ids,
      marks: Float64Array.from(marks),
    }));
    return { kept, bulk: { did: 'made', parts: [...parts, ...(bulk?.parts ?? [])] } };
  }

  countsAfter({ people, profiles, records }: StoreCounts): StoreCounts {
    const made = this.#counts;
    return {
      people: people + made.people,
      profiles: profiles + made.profiles,
      records: records + made.records,
    };
  }

  stores(): ActStore[] {
    return (['people', 'profiles', 'records'] as const).filter((store) => this.#counts[store] > 0);
  }

  #add(store: keyof StoreCounts, after: { id: Id }): void {
    this.#counts[store] += 1;
    if (this.#whole === null) {
      this.#mark(store, after);
      return;
    }
    this.#whole.push({ store, id: after.id, before: null, after });
    if (this.#whole.length <= this.most) return;
    for (const made of this.#whole) this.#mark(made.store, made.after);
    this.#whole = null;
  }

  #mark(store: ActStore, record: { id: Id }): void {
    const part = this.#parts.get(store) ?? { ids: [], marks: [] };
    part.ids.push(record.id);
    part.marks.push(markOf(record));
    this.#parts.set(store, part);
  }
}
