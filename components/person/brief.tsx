import { BriefRow } from '@/components/person/brief-row';
import { BringUpRow } from '@/components/person/bring-up-row';
import { CouldOfferRow } from '@/components/person/could-offer-row';
import { MetRow } from '@/components/person/met-row';
import { MomentRow } from '@/components/person/moment-row';
import { NextRow } from '@/components/person/next-row';
import { OweRows } from '@/components/person/owe-rows';
import { PauseLine } from '@/components/person/pause-line';
import { RhythmRow } from '@/components/person/rhythm-row';
import { TouchRows } from '@/components/person/touch-rows';
import type { Id, PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';
import '@/components/person/brief.css';

interface Props {
  file: PersonFile;
  onOpenPerson: (personId: Id) => void;
}

/**
 * The one screen that prepares you for talking with a person, in the order in which one wants to know: how you met, what
 * was said, what is owed, what they hope for, what to bring up and to offer, what is next. What is empty takes no room.
 */
export function Brief({ file, onOpenPerson }: Props) {
  const { person } = file;
  return (
    <section className="brief" aria-label={text('personBrief')}>
      <dl className="brief-rows">
        <MetRow person={person} onOpenPerson={onOpenPerson} />
        <TouchRows file={file} />
        <OweRows file={file} />
        <TextRow label={text('personHopesFor')} said={person.hopesFor} />
        <TextRow label={text('personNeeds')} said={person.needs.join(', ')} />
        <BringUpRow file={file} />
        <TextRow label={text('personLeaveAlone')} said={person.leaveAlone.join(', ')} isQuiet />
        <CouldOfferRow file={file} />
        <TextRow label={text('personNote')} said={person.note} />
        <MomentRow file={file} />
        <NextRow file={file} />
        <RhythmRow file={file} />
      </dl>
      <PauseLine person={person} />
    </section>
  );
}

interface TextProps {
  label: string;
  said: string;
  isQuiet?: boolean;
}

function TextRow({ label, said, isQuiet = false }: TextProps) {
  if (said === '') return null;
  return (
    <BriefRow label={label}>
      <p className={isQuiet ? 'brief-text quiet' : 'brief-text'} dir="auto">
        {said}
      </p>
    </BriefRow>
  );
}
