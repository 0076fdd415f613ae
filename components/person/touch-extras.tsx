import { useState, type MouseEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Problems } from '@/components/person/entry-values';
import { MomentFields } from '@/components/person/moment-fields';
import { NO_TOUCH, type TouchValues } from '@/components/person/touch-values';
import { text, type TextKey } from '@/lib/text';

interface Props {
  values: TouchValues;
  problems: Problems;
  set: (change: Partial<TouchValues>) => void;
}

interface Extra {
  name: string;
  add: TextKey;
  fields: (keyof TouchValues)[];
  render: (props: Props) => ReactNode;
}

const EXTRAS: readonly Extra[] = [
  {
    name: 'bring-up',
    add: 'personAddBringUp',
    fields: ['bringUp'],
    render: ({ values, set }) => (
      <TextField
        label={text('personBringUpToo')}
        value={values.bringUp}
        onChange={(bringUp) => set({ bringUp })}
      />
    ),
  },
  {
    name: 'moment',
    add: 'personAddMoment',
    fields: ['goodMoment', 'momentDay'],
    render: (props) => (
      <MomentFields
        {...props}
        label={text('personMomentToo')}
        dayLabel={text('personMomentTooDay')}
      />
    ),
  },
  {
    name: 'note',
    add: 'personAddNote',
    fields: ['note'],
    render: ({ values, set }) => (
      <TextField
        label={text('personRemember')}
        value={values.note}
        onChange={(note) => set({ note })}
        multiline
      />
    ),
  },
];

/** What may come of a touch besides: each behind a chip, open where its draft holds something. */
export function TouchExtras(props: Props) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const holds = ({ fields }: Extra): boolean =>
    fields.some((field) => props.values[field] !== NO_TOUCH[field]);
  const isOpen = (extra: Extra): boolean => opened.includes(extra.name) || holds(extra);
  const open = (event: MouseEvent<HTMLButtonElement>, name: string): void => {
    const { form } = event.currentTarget;
    flushSync(() => setOpened([...opened, name]));
    // The button is gone now; what it opened takes the focus.
    form?.querySelector<HTMLElement>(`[data-extra=${name}] :is(input, textarea)`)?.focus();
  };
  const closed = EXTRAS.filter((extra) => !isOpen(extra));
  return (
    <>
      {EXTRAS.filter(isOpen).map((extra) => (
        <div key={extra.name} className="form-group" data-extra={extra.name}>
          {extra.render(props)}
        </div>
      ))}
      {closed.length === 0 ? null : (
        <div className="form-chips">
          {closed.map(({ name, add }) => (
            <Button key={name} look="chip" onClick={(event) => open(event, name)}>
              {text(add)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
