import { render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';
import { PersonPage } from '@/components/person/person-page';
import { usePersonFile } from '@/components/person/use-person';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { logPerson, type LogPersonInput } from '@/lib/acts/log-person';
import type { PersonFile } from '@/lib/domain/record';
import { readDraft } from '@/lib/storage/drafts';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { logInput, TODAY } from '@/tests/builders';
vi.setConfig({ testTimeout: 30_000 });

/** Noon of the tests' day; only the day stands still, timers run. */
export function standStill(day = TODAY): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(`${day}T12:00:00`));
}

/** Draws something with a page around it. */
export function show(children: ReactNode) {
  const user = userEvent.setup({ delay: null });
  const screen = render(
    <Toasts>
      <NotebookPage>{children}</NotebookPage>
    </Toasts>,
  );
  return { user, ...screen };
}

/** The page of a person as it is in the store, now and after every act. */
export function LivePage({
  personId,
  onOpenPerson,
}: {
  personId: string;
  onOpenPerson?: (id: string) => void;
}) {
  const file = usePersonFile(personId);
  if (file.state !== 'ready' || file.value === null) return null;
  return <PersonPage file={file.value} onOpenPerson={onOpenPerson ?? (() => {})} />;
}

/** Keeps a person and returns their id. */
export async function keepPerson(
  name: string,
  rest: Partial<LogPersonInput> = {},
): Promise<string> {
  const { personIds } = await run(logPerson, logInput(name, rest));
  return personIds[0]!;
}

/** What the store holds of a person. */
export async function fileOf(personId: string): Promise<PersonFile> {
  const file = await readPersonFile(personId);
  if (file === null) throw new Error('no such person');
  return file;
}

/** Waits until what was typed is stored. */
export async function draftHolds(id: string, values: object): Promise<void> {
  await waitFor(async () => expect((await readDraft(id))?.values).toMatchObject(values));
}
