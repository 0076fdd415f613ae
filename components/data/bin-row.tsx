import { useId, type ReactNode } from 'react';
import type { RecordWords } from '@/components/data/record-words';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { useToday } from '@/components/ui/use-today';
import { dayOf } from '@/lib/days/day-of';
import { showAgo, showDay } from '@/lib/days/show-day';
import { leavesBinAt } from '@/lib/domain/bin';
import { addressOf } from '@/lib/profiles/address-of';
import type { InBin } from '@/lib/storage/bin-query';
import { language, plural, text } from '@/lib/text';

interface Props {
  item: InBin;
  words: RecordWords;
  hrefOf: (personId: string) => string;
  onBringBack: () => void;
  onErase: () => void;
}

/** One thing in the bin: what it is, when it was removed, how long it stays, and the way back. */
export function BinRow({ item, words, hrefOf, onBringBack, onErase }: Props) {
  const id = useId();
  const today = useToday();
  const locale = language();
  const until = dayOf(leavesBinAt(item.removedOn));
  return (
    <>
      <div className="bin-about">
        <p id={id}>
          <What {...{ item, words, hrefOf }} />
        </p>
        <Said {...{ item, words }} />
        <p className="quiet">
          {text(
            'dataBinWhen',
            showAgo(dayOf(item.removedOn), today, locale),
            showDay(until, { locale, today }),
          )}
        </p>
      </div>
      <div className="bin-acts">
        <Button aria-describedby={id} onClick={onBringBack}>
          {text('dataBringBack')}
        </Button>
        {item.kind === 'person' ? (
          <Button look="quiet" className="bin-erase" aria-describedby={id} onClick={onErase}>
            {text('dataEraseForGood')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function What({ item, words, hrefOf }: Omit<Props, 'onBringBack' | 'onErase'>): ReactNode {
  if (item.kind === 'person') return <bdi className="bin-name">{item.person.name}</bdi>;
  const person = (
    <a key="person" href={hrefOf(item.person.id)}>
      <bdi>{item.person.name}</bdi>
    </a>
  );
  const what = item.kind === 'record' ? words.summary(item.record).title : text('dataProfile');
  const name = (
    <span key="what" className="bin-name">
      {what}
    </span>
  );
  return <Sentence of="dataOf" parts={[name, person]} />;
}

/** What it says: a person's timeline in a figure, a record's text, a profile's address. */
function Said({ item, words }: Pick<Props, 'item' | 'words'>): ReactNode {
  switch (item.kind) {
    case 'person':
      return item.recordCount === 0 ? null : (
        <p className="quiet">{plural('dataWithRecords', item.recordCount)}</p>
      );
    case 'record': {
      const said = words.summary(item.record).text;
      return said === '' ? null : (
        <p className="bin-text" dir="auto">
          {said}
        </p>
      );
    }
    case 'profile':
      return (
        <p className="bin-text">
          <bdi>{addressOf(item.profile.key) ?? item.profile.key}</bdi>
        </p>
      );
  }
}
