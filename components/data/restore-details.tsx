import { useState, type ReactNode } from 'react';
import { ChangedFields } from '@/components/data/changed-fields';
import { fieldName, fieldValue, type Saying } from '@/components/data/field-words';
import type { RecordWords } from '@/components/data/record-words';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import type { Id, Person, Profile, TimelineRecord } from '@/lib/domain/record';
import { plural, text } from '@/lib/text';
import type { Listed, PlanSight, StoreSight } from '@/lib/safety/sight-restore';

/** As many as are drawn at once. */
const A_PAGE = 50;

interface Props {
  plan: PlanSight;
  names: ReadonlyMap<Id, string>;
  words: RecordWords;
}

/** One thing that a restore adds, changes or removes. */
interface Line {
  id: Id;
  said: ReactNode;
  /** Field by field, where it changes. */
  fields: ReactNode;
}

/** On demand: who and what is added, changed and removed, and what changes field by field. */
export function RestoreDetails({ plan, names, words }: Props) {
  const saying: Saying = { today: useToday(), names };
  const nameOf = (id: Id): string => names.get(id) ?? text('dataSomebody');
  const plain = { name: fieldName, value: fieldValue };
  const person = (each: Person): ReactNode => <bdi>{each.name}</bdi>;
  const profile = ({ personId, key }: Profile): ReactNode => (
    <>
      <bdi>{key}</bdi>{' '}
      <span className="quiet">
        · <bdi>{nameOf(personId)}</bdi>
      </span>
    </>
  );
  const record = (each: TimelineRecord): ReactNode => {
    const said = words.summary(each);
    return (
      <>
        {said.title}{' '}
        <span className="quiet">
          · <bdi>{nameOf(each.personId)}</bdi>
        </span>
        {said.text === '' ? null : (
          <span className="restore-text cut" dir="auto">
            {said.text}
          </span>
        )}
      </>
    );
  };
  const ofRecord = (of: TimelineRecord) => ({
    name: (field: string) => words.field(of, field, null)?.label ?? fieldName(field),
    value: (field: string, value: unknown, against: Saying) =>
      words.field(of, field, value)?.said ?? fieldValue(field, value, against),
  });
  return (
    <div className="restore-details">
      <Lists of={plan.people} store="People" say={person} fieldsOf={() => plain} {...{ saying }} />
      <Lists
        of={plan.profiles}
        store="Profiles"
        say={profile}
        fieldsOf={() => plain}
        {...{ saying }}
      />
      <Lists of={plan.records} store="Records" say={record} fieldsOf={ofRecord} {...{ saying }} />
      <Lists
        of={plan.settings}
        store="Settings"
        say={() => text('dataRowSettings')}
        fieldsOf={() => plain}
        {...{ saying }}
      />
    </div>
  );
}

/** What fields are called, and what they hold. */
export interface FieldWords {
  name: (field: string) => string;
  value: (field: string, value: unknown, saying: Saying) => string;
}

interface ListsProps<Row> {
  of: StoreSight<Row>;
  store: 'People' | 'Profiles' | 'Records' | 'Settings';
  say: (row: Row) => ReactNode;
  fieldsOf: (row: Row) => FieldWords;
  saying: Saying;
}

function Lists<Row extends { id: Id }>({ of, store, say, fieldsOf, saying }: ListsProps<Row>) {
  const line = (row: Row): Line => ({ id: row.id, said: say(row), fields: null });
  const changedLine = ({ before, after }: { before: Row; after: Row }): Line => ({
    id: after.id,
    said: say(after),
    fields: <ChangedFields {...{ before, after, saying }} words={fieldsOf(after)} />,
  });
  return (
    <>
      <Group title={plural(`dataAdded${store}`, of.added.count)} of={of.added} line={line} />
      <Group
        title={plural(`dataChanged${store}`, of.changed.count)}
        of={of.changed}
        line={changedLine}
      />
      <Group title={plural(`dataRemoved${store}`, of.removed.count)} of={of.removed} line={line} />
    </>
  );
}

/** One list behind its title; drawn once it is opened, fifty at a time. */
function Group<Row>(props: { title: string; of: Listed<Row>; line: (row: Row) => Line }) {
  const { title, of, line } = props;
  const { count, rows } = of;
  const [isOpen, setOpen] = useState(false);
  const [drawn, setDrawn] = useState(A_PAGE);
  if (rows.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? (
        <ul className="restore-list" aria-label={title}>
          {rows.slice(0, drawn).map((row) => {
            const { id, said, fields } = line(row);
            return (
              <li key={id}>
                <p>{said}</p>
                {fields}
              </li>
            );
          })}
        </ul>
      ) : null}
      {isOpen && rows.length > drawn ? (
        <Button look="quiet" onClick={() => setDrawn(drawn + A_PAGE)}>
          {plural('dataShowMore', count - drawn)}
        </Button>
      ) : null}
      {isOpen && rows.length <= drawn && count > rows.length ? (
        <p className="quiet">{plural('dataNotListed', count - rows.length)}</p>
      ) : null}
    </details>
  );
}
