import '@/lib/storage/opens-to-write';
import type { ActContext } from '@/lib/acts/act';
import { addBringUp } from '@/lib/acts/person-marks';
import { changeSettings } from '@/lib/acts/change-settings';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { addDays } from '@/lib/domain/day';
import type { TouchKind } from '@/lib/domain/kinds';
import { realContext, run } from '@/lib/storage/run';

/** A person who is owed and owes, with a rhythm, help both ways and something to bring up; and a row of each kind. */
async function seedDailyLoop(): Promise<string> {
  const now = realContext();
  const ago = (days: number): ActContext => {
    const at = new Date(Date.parse(now.now) - days * 86_400_000).toISOString();
    return { ...now, today: addDays(now.today, -days), now: at };
  };
  const fields = {
    ...{ name: 'Zoë Quartermaine', position: 'Type designer', company: 'Foundry Nine' },
    ...{ howMet: 'event', whereMet: 'ATypI Lisbon', metOn: '2025-03' },
    ...{ hopesFor: 'To teach again, one day a week', needs: ['a grant for the archive'] },
    ...{ leaveAlone: ['the merger'], roles: ['mentor'], expertise: ['kerning', 'variable fonts'] },
    ...{ labels: ['mentors'] },
  };
  const followUp = { due: addDays(now.today, 12), reason: 'send the article' };
  const { personIds } = await run(logPerson, { profile: null, fields, followUp }, ago(200));
  const personId = personIds[0] ?? '';
  const met = (days: number, kind: TouchKind, text: string): Promise<unknown> => {
    const touch = { kind, day: addDays(now.today, -days), text, startedBy: 'me' as const };
    return run(logTouch, { personId, touch }, ago(days));
  };
  await met(150, 'coffee', 'Her first year at the foundry.');
  await met(92, 'call', 'She offered to introduce me to Olu.');
  await run(
    logTouch,
    {
      personId,
      valueReceived: { text: 'Introduced me to Olu', kind: 'introduction', state: 'thanked' },
      valueOffered: { text: 'Read her paper on spacing', kind: 'feedback', state: 'given' },
    },
    ago(92),
  );
  await met(40, 'coffee', 'Moving to Porto in spring; worried about the archive there.');
  const idea = { text: 'My list of grants', kind: 'article', state: 'idea' } as const;
  const promise = { text: 'the spacing table', by: 'me', due: addDays(now.today, 1) } as const;
  const owed = { text: 'Read my draft', kind: 'feedback', state: 'open' } as const;
  await run(logTouch, { personId, valueOffered: idea, promise }, ago(20));
  await run(logTouch, { personId, valueReceived: owed }, ago(6));
  await run(addBringUp, { personId, text: 'How the workshop in Porto went' }, ago(6));
  const rhythms = [{ label: 'mentors', idealGap: 28, limit: 56 }];
  await run(changeSettings, { edits: { rhythms: { value: rhythms } } }, ago(5));
  const others: [string, number][] = [
    ['نور الفارسي', 70],
    ['Wolfeschlegelsteinhausenbergerdorff-Ångström, María de los Ángeles', 35],
    ['Olu Adeyemi', 31],
  ];
  for (const [name, days] of others) {
    const kept = await run(
      logPerson,
      { profile: null, fields: { name, labels: ['mentors'] } },
      ago(120),
    );
    const id = kept.personIds[0] ?? '';
    const touch = { kind: 'message' as const, day: addDays(now.today, -days), text: name };
    await run(logTouch, { personId: id, touch: { ...touch, startedBy: 'me' } }, ago(days));
    if (days === 70) {
      const second = { ...touch, day: addDays(now.today, -60), startedBy: 'me' as const };
      await run(logTouch, { personId: id, touch: second }, ago(60));
    }
    if (days === 31) {
      const coffee = { kind: 'coffee' as const, day: addDays(now.today, 1), text: 'the grant' };
      await run(logTouch, { personId: id, touch: { ...coffee, startedBy: null } }, ago(3));
    }
  }
  return personId;
}

Object.assign(globalThis, { seedDailyLoop });
