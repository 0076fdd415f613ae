import { BriefRow } from '@/components/person/brief-row';
import { BringUpRow } from '@/components/person/bring-up-row';
import { MetRow } from '@/components/person/met-row';
import { NextRow } from '@/components/person/next-row';
import { PromiseCards } from '@/components/person/promise-cards';
import { TouchRows } from '@/components/person/touch-rows';
import { useDays } from '@/components/person/use-days';
import { ValueMarks } from '@/components/person/value-marks';
import { valuesGiven } from '@/lib/domain/person-file';
import type { Id, PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';
import '@/components/person/brief.css';

interface Props {
  file: PersonFile;
  onOpenPerson: (personId: Id) => void;
}

/** The one screen that prepares you for talking with a person; what is empty takes no room. */
export function Brief({ file, onOpenPerson }: Props) {
  const { person } = file;
  const days = useDays();
  const ideas = valuesGiven(file).filter(({ state }) => state === 'idea');
  const isPaused = person.pausedUntil !== null && person.pausedUntil > days.today;
  return (
    <section className="brief" aria-label={text('personBrief')}>
      <PromiseCards file={file} />
      <dl className="brief-rows">
        <MetRow person={person} onOpenPerson={onOpenPerson} />
        <TouchRows file={file} />
        <TextRow label={text('personHopesFor')} said={person.hopesFor} />
        <TextRow label={text('personNeeds')} said={person.needs.join(', ')} />
        <BringUpRow file={file} />
        <TextRow
          label={text('personCouldOffer')}
          said={ideas.map((idea) => idea.text).join('\n')}
        />
        <TextRow label={text('personNote')} said={person.note} />
        <NextRow file={file} />
      </dl>
      {isPaused ? (
        <p className="quiet">{text('personPaused', days.show(person.pausedUntil ?? days.today))}</p>
      ) : null}
      <ValueMarks file={file} />
    </section>
  );
}

function TextRow({ label, said }: { label: string; said: string }) {
  if (said === '') return null;
  return (
    <BriefRow label={label}>
      <p className="brief-text" dir="auto">
        {said}
      </p>
    </BriefRow>
  );
}
