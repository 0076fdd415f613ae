import { useRef, useState } from 'react';
import { asText } from '@/components/person/as-text';
import { DetailFrame } from '@/components/person/detail-frame';
import type { Problems } from '@/components/person/entry-values';
import { MomentFields } from '@/components/person/moment-fields';
import { readMoment, type MomentTexts } from '@/components/person/read-moment';
import { useDays } from '@/components/person/use-days';
import type { Edits } from '@/components/person/use-edits';
import { useNotebook } from '@/components/storage/notebook';
import { Refused } from '@/lib/acts/act';
import { addGoodMoment } from '@/lib/acts/person-marks';
import type { Id } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  personId: Id;
  edits: Edits;
}

const FIELDS = ['goodMoment', 'momentDay'] as const;

/** One more good moment: it goes to the brief and, on its day, to the queue; the fields are free for another. */
export function NewMoment({ personId, edits }: Props) {
  const notebook = useNotebook();
  const days = useDays();
  const isUnderWay = useRef(false);
  const [problems, setProblems] = useState<Problems>({});
  const shown = valuesOf((field) => edits.typed(field)?.value);
  const forget = (): void => {
    edits.forget([...FIELDS]);
    setProblems({});
  };
  const store = async (): Promise<void> => {
    const typed = valuesOf((field) => edits.latest(field)?.value);
    const { input, problems: wrong } = await readMoment(typed, days);
    setProblems(wrong);
    const moment = input.goodMoment;
    if (moment === undefined) return Object.keys(wrong).length === 0 ? forget() : undefined;
    const said = text('personSaved');
    const committed = await notebook.act(addGoodMoment, { personId, ...moment }, said);
    const later = valuesOf((field) => edits.latest(field)?.value);
    if (committed !== null && isSameMoment(typed, later)) forget();
  };
  const add = async (): Promise<void> => {
    if (isUnderWay.current || FIELDS.every((field) => edits.latest(field) === null)) return;
    isUnderWay.current = true;
    try {
      await store();
    } catch (error) {
      if (!(error instanceof Refused)) return notebook.fail(error);
      setProblems({ [error.field ?? 'goodMoment']: text(`refused_${error.reason}`) });
    } finally {
      isUnderWay.current = false;
    }
  };
  return (
    <DetailFrame
      isTyped={FIELDS.some((field) => edits.typed(field) !== null)}
      onSave={() => void add()}
      onRevert={forget}
    >
      <div className="form-group">
        <MomentFields
          values={shown}
          problems={problems}
          set={(change) => {
            for (const [field, value] of Object.entries(change)) edits.type(field, value);
            setProblems({});
          }}
          label={text('personMoment')}
          dayLabel={text('personMomentDay')}
          isDayOnDemand
        />
      </div>
    </DetailFrame>
  );
}

function valuesOf(typed: (field: string) => unknown): MomentTexts {
  return { goodMoment: asText(typed('goodMoment')), momentDay: asText(typed('momentDay')) };
}

function isSameMoment(a: MomentTexts, b: MomentTexts): boolean {
  return a.goodMoment === b.goodMoment && a.momentDay === b.momentDay;
}
