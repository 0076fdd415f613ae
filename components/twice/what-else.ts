import type { Day } from '@/lib/domain/day';
import { openFollowUp, openFollowUps } from '@/lib/domain/person-file';
import { liveRecords } from '@/lib/domain/touches';
import type { Id, PersonFile } from '@/lib/domain/record';
import { plural, text } from '@/lib/text';

interface Merged {
  before: readonly PersonFile[];
  result: PersonFile;
  /** Who mentions the one who goes. */
  mentioning: readonly PersonFile[];
  goesId: Id;
  show: (day: Day) => string;
}

/** What else a merge changes, a sentence each: a second follow-up, who was introduced, what was handed over. */
export function whatElse({ before, result, mentioning, goesId, show }: Merged): string[] {
  const stays = openFollowUp(result);
  const closes = before
    .flatMap(openFollowUps)
    .filter((followUp) => stays !== undefined && followUp.id !== stays.id);
  const ids = before.map(({ person }) => person.id);
  const others = mentioning.filter(
    ({ person }) => person.removedOn === null && !ids.includes(person.id),
  );
  const introduced = others.filter(({ person }) => isBy(person.introducedBy, goesId)).length;
  const handedOver = others
    .flatMap(liveRecords)
    .filter((record) => record.type === 'promise' && isBy(record.handedTo, goesId)).length;
  const isByOther = before.some(({ person }) => ids.some((id) => isBy(person.introducedBy, id)));
  const goes = before.find(({ person }) => person.id === goesId)?.person.name ?? '';
  return [
    ...closes.map(({ due }) => text('twiceFollowUps', show(stays?.due ?? due), show(due))),
    ...(isByOther ? [text('twiceIntroducedEach')] : []),
    ...(introduced === 0 ? [] : [plural('twiceIntroduced', introduced, goes)]),
    ...(handedOver === 0 ? [] : [plural('twiceHandedOver', handedOver, goes)]),
  ];
}

function isBy(introducer: { personId: Id } | { name: string } | null, id: Id): boolean {
  return introducer !== null && 'personId' in introducer && introducer.personId === id;
}
