import { referencesOf } from '@/lib/domain/rewrite-references';
import type { Id, Instant, Person, Profile, TimelineRecord } from '@/lib/domain/record';
import type { Settings } from '@/lib/domain/settings';
import { readContents } from '@/lib/safety/contents';
import { readFrom, type RestoreFrom, type RestoreRefusal } from '@/lib/safety/restore-from';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import {
  planRestore,
  type RestoreMode,
  type RestorePlan,
  type StorePlan,
} from '@/lib/transfer/backup/restore-plan';
import type { TaskWatch } from '@/lib/worker/task';

/** As many rows of each list as anybody looks through; all of them would be the whole backup once more. */
const LISTED = 300;

/** Some rows, and how many there are. */
export interface Listed<Row> {
  count: number;
  rows: Row[];
}

/** What a restore would do to one store. */
export interface StoreSight<Row> {
  added: Listed<Row>;
  changed: Listed<{ before: Row; after: Row }>;
  removed: Listed<Row>;
  same: number;
  left: number;
}

/** What a restore would do, as the preview shows it. */
export interface PlanSight {
  people: StoreSight<Person>;
  profiles: StoreSight<Profile>;
  records: StoreSight<TimelineRecord>;
  settings: StoreSight<Settings>;
  /** Drafts that come back. */
  drafts: number;
  /** How many of each kind do not fit together. */
  findings: Map<RestorePlan['findings'][number]['kind'], number>;
  isNothing: boolean;
}

/** A restore before it does anything, in either mode, and what everybody who is listed is called. */
export interface RestoreSight {
  plans: Record<RestoreMode, PlanSight>;
  names: ReadonlyMap<Id, string>;
}

/** A backup that is sound: when it was made, what it would do, and after which act here that was true. */
export interface RestoreSighted {
  ok: true;
  createdAt: Instant;
  sight: RestoreSight;
  databaseId: Id;
  sequence: number;
}

/** Reads a backup to its last letter and works out what it would do now: little enough to be posted to a page, whatever its size. */
export async function sightRestore(
  from: RestoreFrom,
  { signal }: TaskWatch<never>,
): Promise<RestoreSighted | RestoreRefusal> {
  const read = await readFrom(from);
  if (!read.ok) return { ok: false, reason: read.reason };
  const { contents: backup, origin } = read;
  signal.throwIfAborted();
  const { contents: now, identity } = await readContents();
  const add = sightOf(planRestore(now, backup, 'add'));
  signal.throwIfAborted();
  const replace = sightOf(planRestore(now, backup, 'replace'));
  const sight = { plans: { add, replace }, names: namesIn([add, replace], now, backup) };
  const { databaseId, sequence } = identity;
  return { ok: true, createdAt: origin.createdAt, sight, databaseId, sequence };
}

function sightOf(plan: RestorePlan): PlanSight {
  const findings: PlanSight['findings'] = new Map();
  for (const { kind } of plan.findings) findings.set(kind, (findings.get(kind) ?? 0) + 1);
  return {
    people: storeSight(plan.people),
    profiles: storeSight(plan.profiles),
    records: storeSight(plan.records),
    settings: storeSight(plan.settings),
    drafts: plan.drafts.length,
    findings,
    isNothing: plan.writes.length === 0 && plan.drafts.length === 0,
  };
}

function storeSight<Row>({ added, changed, removed, same, left }: StorePlan<Row>): StoreSight<Row> {
  return { added: listed(added), changed: listed(changed), removed: listed(removed), same, left };
}

function listed<Row>(rows: readonly Row[]): Listed<Row> {
  return { count: rows.length, rows: rows.slice(0, LISTED) };
}

/** Whoever is meant by a row that is listed; what is here now gives way to what the backup calls them. */
function namesIn(
  plans: readonly PlanSight[],
  now: BackupContents,
  backup: BackupContents,
): Map<Id, string> {
  const meant = new Set<Id>();
  for (const plan of plans) {
    for (const store of ['people', 'profiles', 'records'] as const) {
      const { added, changed, removed } = plan[store];
      const pairs = changed.rows.flatMap(({ before, after }) => [before, after]);
      for (const row of [...added.rows, ...pairs, ...removed.rows]) {
        for (const id of referencesOf(store, row)) meant.add(id);
      }
    }
  }
  const names = new Map<Id, string>();
  for (const { id, name } of [...now.people, ...backup.people]) {
    if (meant.has(id)) names.set(id, name);
  }
  return names;
}
