import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { logPerson, type LogPersonInput } from '@/lib/acts/log-person';
import { run } from '@/lib/storage/run';
import { context, logInput } from '@/tests/builders';
vi.setConfig({ testTimeout: 30_000 });

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

/** Keeps somebody on a day of their own, so that who is older is not left to chance. Gives the id. */
export async function keep(
  name: string,
  fields: Partial<LogPersonInput['fields']> = {},
  rest: Partial<LogPersonInput> = {},
  day = '2026-11-07',
): Promise<string> {
  const input = logInput(name, { ...rest, fields: { name, ...fields } });
  const { personIds } = await run(logPerson, input, context(day));
  return personIds[0]!;
}

/** Two who share an e-mail, the older first. */
export async function keepTwins(older = 'Zoë Quartermaine', newer = 'Zoe Quartermaine-Okonkwo') {
  const email = `${crypto.randomUUID()}@mail.example`;
  return [
    await keep(older, { email }, {}, '2026-11-01'),
    await keep(newer, { email }, {}, '2026-11-09'),
  ] as const;
}
