import { newPerson, newProfile, newRecord } from '@/lib/acts/new-record';
import type { Weekday } from '@/lib/domain/day';
import { defaultSettings } from '@/lib/domain/settings';
import type { BackupContents } from '@/lib/transfer/backup/contents';

const context = (ids: string) => {
  let next = 0;
  return {
    today: '2026-11-21',
    now: '2026-11-21T10:00:00.000Z',
    newId: () => `00000000-0000-4000-8000-${ids}${String(++next).padStart(8, '0')}`,
  };
};

/** Two made-up people and one record of each kind: small, and with something in every field. */
export function madeUpBackup(): BackupContents {
  const people = context('0001');
  const olu = {
    ...newPerson(
      {
        name: 'Olu Adeyemi',
        formerNames: ['Olu Bello'],
        nickname: 'Lu',
        pronunciation: 'OH-loo',
        headline: 'Type director at Foundry Nine',
        company: 'Foundry Nine',
        position: 'Type director',
        location: 'Lagos',
        email: 'olu@foundry.example',
        howMet: 'event',
        whereMet: 'ATypI Lisbon',
        metOn: '2025-03',
        expertise: ['kerning', 'variable fonts'],
        roles: ['mentor'],
        labels: ['type'],
        hopesFor: 'to teach again',
        needs: ['grants'],
        note: 'Prefers calls in the morning.',
        leaveAlone: ['the merger'],
        idealGap: 28,
        limit: 60,
        starred: true,
        pausedUntil: '2026-12-24',
      },
      people,
    ),
    mergedIds: ['00000000-0000-4000-8000-000100000009'],
    rhythmFrom: '2026-11-02',
    rhythmSnooze: { since: '2026-11-07', until: '2026-12-10' },
    clashes: [{ field: 'company', lost: 'Foundry 9', at: '2026-11-20T09:30:00.000Z' }],
  };
  const noor = {
    ...newPerson({ name: 'نور الفارسي', introducedBy: { personId: olu.id } }, people),
    keptSince: null,
    apartFrom: [olu.id],
  };
  const records = context('0003');
  const personId = olu.id;
  const day = '2026-11-07';
  const snoozedUntil = null;
  const help = { type: 'value', personId, day, outcome: '', snoozedUntil } as const;
  const all: BackupContents['records'] = [
    newRecord(
      {
        type: 'touch',
        personId,
        state: 'happened',
        kind: 'coffee',
        day,
        text: 'Talked about the move to Lisbon.',
        startedBy: 'me',
        snoozedUntil,
      },
      records,
    ),
    newRecord(
      { ...help, direction: 'given', state: 'offered', kind: 'feedback', text: 'Read the draft' },
      records,
    ),
    newRecord(
      {
        ...help,
        direction: 'received',
        state: 'open',
        kind: 'introduction',
        text: 'Introduced me to Noor',
        outcome: 'a talk in spring',
        toldOn: null,
      },
      records,
    ),
    newRecord(
      {
        type: 'follow-up',
        personId,
        state: 'open',
        due: '2026-12-05',
        reason: 'ask how the move went',
        setOn: day,
        closedOn: null,
        snoozedUntil: '2026-12-06',
      },
      records,
    ),
    newRecord(
      {
        type: 'promise',
        personId,
        by: 'me',
        state: 'renegotiated',
        text: 'send the table of licences',
        due: '2026-11-28',
        madeOn: day,
        earlierDues: ['2026-11-14'],
        handedTo: { name: 'Hana Kobayashi' },
        closedOn: null,
        snoozedUntil,
      },
      records,
    ),
    newRecord({ type: 'note', personId, day, text: 'Has two cats.' }, records),
    newRecord({ type: 'bring-up', personId, day, text: 'the choir', usedOn: null }, records),
    newRecord(
      {
        type: 'good-moment',
        personId,
        state: 'open',
        text: 'The choir sings in the cathedral.',
        due: '2026-12-06',
        notedOn: day,
        snoozedUntil,
      },
      records,
    ),
    newRecord(
      {
        type: 'news',
        personId,
        state: 'open',
        learntOn: day,
        company: 'Foundry Nine',
        position: 'VP',
        formerCompany: 'Foundry Nine',
        formerPosition: 'Director',
        snoozedUntil,
      },
      records,
    ),
  ];
  const profile = {
    personId,
    key: 'li:in:olu-adeyemi',
    network: 'linkedin',
    aliases: ['li:mid:12345'],
    former: false,
    pageName: 'Olu Adeyemi, MBA',
  };
  const chosen = {
    rhythms: [{ label: 'mentors', idealGap: 28, limit: 56 }],
    quietDays: [6, 7] satisfies Weekday[],
    quietUntil: '2026-12-01',
    promiseLimit: 7,
    summaryAt: '08:30',
  };
  return {
    people: [olu, noor],
    profiles: [newProfile(profile, context('0002'))],
    records: all,
    settings: [
      { ...defaultSettings(), createdAt: '2026-11-01T08:00:00.000Z', weeklyCap: 10, ...chosen },
    ],
    admissions: [{ id: `2026-11-16/${personId}`, week: '2026-11-16', personId }],
    drafts: [
      {
        id: 'li:in:hana-kobayashi',
        values: { name: 'Hana Kobayashi', note: 'met at the' },
        updatedAt: '2026-11-21T09:59:00.000Z',
      },
    ],
  };
}
