import { useState } from 'react';
import { ChoiceField } from '@/components/ui/choice-field';
import { DayField } from '@/components/ui/day-field';
import { TextField } from '@/components/ui/text-field';
import { FollowUpFields } from '@/components/ui/follow-up-fields';
import { FormFoot } from '@/components/person/form-foot';
import { startedByOptions } from '@/components/person/kind-names';
import { logTouch } from '@/lib/acts/log-touch';
import { restartsRhythm } from '@/components/person/restarts-rhythm';
import { PromiseFields } from '@/components/person/promise-fields';
import { ShortcutForm } from '@/components/person/shortcut-form';
import { TouchExtras } from '@/components/person/touch-extras';
import { TouchKindField } from '@/components/person/touch-kind-field';
import { NO_TOUCH, readTouch, type TouchValues } from '@/components/person/touch-values';
import { ValueFields } from '@/components/person/value-fields';
import { useDays } from '@/components/person/use-days';
import { useRhythm } from '@/components/person/use-rhythm';
import { useSaveForm } from '@/components/person/use-save-form';
import { useNotebook } from '@/components/storage/notebook';
import { useDraft } from '@/components/storage/use-draft';
import type { Day } from '@/lib/domain/day';
import type { Person } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** Logs a touch with all that came of it, or what came of it alone; a day to come makes it a plan. */
export function TouchForm({ person }: { person: Person }) {
  const notebook = useNotebook();
  const { today, locale } = useDays();
  const draftId = `person/${person.id}`;
  const draft = useDraft<TouchValues>(draftId, NO_TOUCH, notebook.fail);
  const [day, setDay] = useState<Day | null>(null);
  const [saves, setSaves] = useState(0);
  const rhythm = useRhythm(person);
  const { form, problems, isSaving, set, save } = useSaveForm(draft, async (values) => {
    const { input, problems: wrong } = await readTouch(values, person.id, { today, locale });
    if (Object.keys(wrong).length > 0) return { state: 'wrong', problems: wrong };
    // Asked once already, and nothing was changed since: it did happen twice.
    const isSecond = problems.form === text('refused_sameTouch');
    const said = text('personSaved');
    const committed = await notebook.act(logTouch, { ...input, isSecond }, said, draftId);
    if (committed === null) return { state: 'failed' };
    return { state: 'saved', afterwards: () => setSaves(saves + 1) };
  });
  if (!draft.isReady) return null;
  const { values } = draft;
  const isPlan = day !== null && day > today;
  return (
    <ShortcutForm
      formRef={form}
      className="touch-form"
      label={text('personTouchForm')}
      onSave={() => void save()}
    >
      <TouchKindField kind={values.kind} onChange={(kind) => set({ kind })} />
      <TextField
        label={text('personTouchText')}
        value={values.text}
        onChange={(typed) => set({ text: typed })}
        placeholder={text('personTouchPlaceholder')}
        multiline
      />
      <div className="form-halves">
        <DayField
          label={text('personTouchDay')}
          value={values.day}
          onChange={(typed) => set({ day: typed })}
          onReading={setDay}
          problem={problems.day}
          hint={isPlan ? text('personPlanHint') : undefined}
          placeholder={text('personTodayUnless')}
          towards="past"
        />
        <ChoiceField
          label={text('personStartedBy')}
          value={values.startedBy}
          options={startedByOptions()}
          onChange={(startedBy) => set({ startedBy })}
        />
      </div>
      <ValueFields isCompact values={values} problems={problems} set={set} />
      <PromiseFields values={values} problems={problems} set={set} />
      <TouchExtras key={saves} values={values} problems={problems} set={set} />
      <FollowUpFields values={values} problem={problems.nextFollowUp} set={set} />
      <FormFoot
        isDirty={draft.isDirty}
        isKept={draft.isKept}
        isSaving={isSaving}
        problem={problems.form}
        remark={isPlan ? undefined : restartsRhythm(rhythm?.idealGap ?? null)}
        onSave={() => void save()}
      />
    </ShortcutForm>
  );
}
