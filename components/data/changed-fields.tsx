import type { Saying } from '@/components/data/field-words';
import type { FieldWords } from '@/components/data/restore-details';
import { text } from '@/lib/text';
import { fieldDifferences } from '@/lib/transfer/backup/same-data';

interface Props {
  before: object;
  after: object;
  words: FieldWords;
  saying: Saying;
}

/** What changes of one record: each field, what it holds now, and what it will. */
export function ChangedFields({ before, after, words, saying }: Props) {
  return (
    <dl className="restore-fields">
      {fieldDifferences(before, after).map((change) => (
        <div key={change.field}>
          <dt>{words.name(change.field)}</dt>
          <dd>
            <del>
              <Said>{words.value(change.field, change.before, saying)}</Said>
            </del>{' '}
            <span aria-hidden="true">→</span>{' '}
            <ins>
              <Said>{words.value(change.field, change.after, saying)}</Said>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ children }: { children: string }) {
  if (children === '') return <span className="quiet">{text('dataNothing')}</span>;
  return <bdi>{children}</bdi>;
}
