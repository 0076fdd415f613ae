import { useRef, useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { asText } from '@/components/person/as-text';
import { DetailFrame } from '@/components/person/detail-frame';
import type { Edits } from '@/components/person/use-edits';
import { useNotebook } from '@/components/storage/notebook';
import { Refused } from '@/lib/acts/act';
import { addBringUp } from '@/lib/acts/person-marks';
import type { Id } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  personId: Id;
  edits: Edits;
}

const FIELD = 'bringUp';

/** One more thing to bring up next time: it goes to the brief, and the field is free for another. */
export function NewBringUp({ personId, edits }: Props) {
  const notebook = useNotebook();
  const isUnderWay = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const typed = edits.latest(FIELD);
    if (typed === null || isUnderWay.current) return;
    const input = { personId, text: asText(typed.value) };
    if (input.text.trim() === '') return edits.forget([FIELD]);
    isUnderWay.current = true;
    setProblem(null);
    try {
      const committed = await notebook.act(addBringUp, input, text('personSaved'));
      if (committed !== null && edits.latest(FIELD) === typed) edits.forget([FIELD]);
    } catch (error) {
      if (!(error instanceof Refused)) return notebook.fail(error, input);
      setProblem(text(`refused_${error.reason}`));
    } finally {
      isUnderWay.current = false;
    }
  };
  return (
    <DetailFrame onSave={() => void add()} onRevert={() => edits.forget([FIELD])}>
      <TextField
        label={text('personBringUp')}
        value={asText(edits.typed(FIELD)?.value)}
        onChange={(bringUp) => edits.type(FIELD, bringUp)}
        problem={problem}
        placeholder={text('personBringUpPlaceholder')}
      />
    </DetailFrame>
  );
}
