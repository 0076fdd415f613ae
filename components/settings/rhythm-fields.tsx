import { useState } from 'react';
import {
  NO_RHYTHM,
  readRhythm,
  type RhythmProblems,
  type RhythmTexts,
} from '@/components/settings/read-rhythm';
import { useLabels } from '@/components/settings/use-labels';
import { useNotebook } from '@/components/storage/notebook';
import { useDraft } from '@/components/storage/use-draft';
import { Button } from '@/components/ui/button';
import { GapField } from '@/components/ui/gap-field';
import { SuggestField } from '@/components/ui/suggest-field';
import { showGap } from '@/lib/days/show-gap';
import { folded, type LabelRhythm } from '@/lib/domain/rhythm';
import { language, text } from '@/lib/text';

interface Props {
  rhythms: LabelRhythm[];
  /** Resolves to whether it is stored. */
  onChange: (rhythms: LabelRhythm[]) => Promise<boolean>;
}

/** **Rhythms of labels**: how often to be in touch with everybody who has a label and no rhythm of their own. */
export function RhythmFields({ rhythms, onChange }: Props) {
  const notebook = useNotebook();
  const labels = useLabels();
  const draft = useDraft<RhythmTexts>('settings/rhythm', NO_RHYTHM, notebook.fail);
  const [problems, setProblems] = useState<RhythmProblems>({});
  const set = (change: Partial<RhythmTexts>): void => {
    draft.set(change);
    setProblems({});
  };
  const others = (label: string): LabelRhythm[] =>
    rhythms.filter((each) => folded(each.label) !== folded(label));
  const add = async (): Promise<void> => {
    const read = readRhythm(draft.values);
    if ('problems' in read) return setProblems(read.problems);
    if (await onChange([...others(read.rhythm.label), read.rhythm])) await draft.clear();
  };
  if (!draft.isReady) return null;
  const { values } = draft;
  return (
    <fieldset className="settings-group">
      <legend>{text('settingsRhythms')}</legend>
      <p className="quiet">{text('settingsRhythmsAbout')}</p>
      <ul className="settings-rhythms">
        {rhythms.map((rhythm) => (
          <li key={rhythm.label} className="settings-line">
            <span>
              <bdi>{rhythm.label}</bdi>: {inWords(rhythm)}
            </span>
            <Button
              look="quiet"
              aria-label={text('settingsRhythmRemove', rhythm.label)}
              onClick={() => void onChange(others(rhythm.label))}
            >
              {text('settingsRhythmRemoveShort')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="settings-rhythm"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <SuggestField
          label={text('settingsRhythmLabel')}
          value={values.label}
          onChange={(label) => set({ label })}
          suggestions={labels}
          problem={problems.label}
        />
        <GapField
          label={text('settingsRhythmGap')}
          value={values.idealGap}
          onChange={(idealGap) => set({ idealGap })}
          problem={problems.idealGap}
        />
        <GapField
          label={text('settingsRhythmLimit')}
          value={values.limit}
          onChange={(limit) => set({ limit })}
          problem={problems.limit}
        />
        <Button type="submit">{text('settingsRhythmAdd')}</Button>
      </form>
    </fieldset>
  );
}

function inWords({ idealGap, limit }: LabelRhythm): string {
  const locale = language();
  const wanted = text('personRhythmWanted', showGap(idealGap, locale));
  return limit === null ? wanted : wanted + text('personRhythmAtMost', showGap(limit, locale));
}
