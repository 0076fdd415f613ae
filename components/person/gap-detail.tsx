import { GapField } from '@/components/ui/gap-field';
import { asText } from '@/components/person/as-text';
import { ClashNotes } from '@/components/person/clash-notes';
import { DetailFrame } from '@/components/person/detail-frame';
import type { DetailReading, Details } from '@/components/person/use-details';
import { useRhythm } from '@/components/person/use-rhythm';
import { showGap } from '@/lib/days/show-gap';
import { readGap } from '@/lib/domain/read-gap';
import { language, text } from '@/lib/text';

interface Props {
  details: Details;
  name: 'idealGap' | 'limit';
  label: string;
}

/** One of the two gaps of a rhythm, corrected in place; the limit is never the shorter one. */
export function GapDetail({ details, name, label }: Props) {
  const { person, edits, problems } = details;
  const rhythm = useRhythm(person);
  // What a label says holds only where they have no rhythm of their own.
  const byLabel = person.idealGap === null && person.limit === null ? rhythm?.[name] : null;
  const typed = edits.typed(name);
  const stored = person[name] === null ? '' : String(person[name]);
  const read = (value: unknown): DetailReading<'idealGap' | 'limit'> => {
    const written = asText(value).trim();
    if (written === '') return { value: null };
    const gap = readGap(written);
    if (gap === null) return { problem: text('uiGapUnreadable') };
    const idealGap = name === 'idealGap' ? gap : person.idealGap;
    const limit = name === 'limit' ? gap : person.limit;
    const isCrossed = idealGap !== null && limit !== null && limit < idealGap;
    if (!isCrossed) return { value: gap };
    return { problem: text(name === 'limit' ? 'personLimitBelowGap' : 'personGapAboveLimit') };
  };
  return (
    <DetailFrame
      isTyped={typed !== null}
      onSave={() => void details.save(name, read)}
      onRevert={() => details.revert(name)}
    >
      <GapField
        label={label}
        value={typed === null ? stored : asText(typed.value)}
        onChange={(gap) => edits.type(name, gap)}
        problem={problems[name]}
        placeholder={
          byLabel == null ? undefined : text('personGapByLabel', showGap(byLabel, language()))
        }
      />
      <ClashNotes
        record={person}
        field={name}
        show={asText}
        onUse={(lost) => void details.put(name, typeof lost === 'number' ? lost : null)}
      />
    </DetailFrame>
  );
}
