import { PartialDayField } from '@/components/ui/partial-day-field';
import { asText } from '@/components/person/as-text';
import { ClashNotes } from '@/components/person/clash-notes';
import { DetailFrame } from '@/components/person/detail-frame';
import type { Details } from '@/components/person/use-details';
import { useDays } from '@/components/person/use-days';
import { readTypedMetOn } from '@/lib/days/read-typed-day';
import { text } from '@/lib/text';

/** When the two met, corrected in place. */
export function MetOnDetail({ details }: { details: Details }) {
  const { person, edits, problems } = details;
  const days = useDays();
  const typed = edits.typed('metOn');
  const shown = person.metOn === null ? '' : days.partial(person.metOn);
  // As the figures stand, where a language's own way of writing is not read back as that day.
  const stored = readTypedMetOn(shown, days).day === person.metOn ? shown : (person.metOn ?? '');
  const save = (): Promise<void> =>
    details.save('metOn', (value) => {
      const { day, problem } = readTypedMetOn(asText(value), days);
      return problem === null ? { value: day } : { problem: text(problem) };
    });
  return (
    <DetailFrame
      isTyped={typed !== null}
      onSave={() => void save()}
      onRevert={() => details.revert('metOn')}
    >
      <PartialDayField
        label={text('personMetOn')}
        value={typed === null ? stored : asText(typed.value)}
        onChange={(day) => edits.type('metOn', day)}
        problem={problems.metOn}
      />
      <ClashNotes
        record={person}
        field="metOn"
        show={(lost) => (lost === null ? '' : days.partial(asText(lost)))}
        onUse={(lost) => void details.put('metOn', asText(lost) || null)}
      />
    </DetailFrame>
  );
}
