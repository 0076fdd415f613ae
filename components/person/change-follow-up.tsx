import { Button } from '@/components/ui/button';
import { DayField } from '@/components/ui/day-field';
import { readFollowUp, type FollowUpTexts } from '@/components/ui/read-follow-up';
import { TextField } from '@/components/ui/text-field';
import { ShortcutForm } from '@/components/person/shortcut-form';
import { useDays } from '@/components/person/use-days';
import { useSaveForm } from '@/components/person/use-save-form';
import { useNotebook } from '@/components/storage/notebook';
import { useDraft } from '@/components/storage/use-draft';
import { setFollowUp } from '@/lib/acts/person-marks';
import { dayAsText } from '@/lib/days/day-as-text';
import type { FollowUp } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  followUp: FollowUp;
  onClose: () => void;
}

/** Changes the open follow-up in place; no day at all takes it away. */
export function ChangeFollowUp({ followUp, onClose }: Props) {
  const notebook = useNotebook();
  const { today, locale } = useDays();
  const { personId, due, reason } = followUp;
  const draft = useDraft<FollowUpTexts>(
    `person/${personId}/follow-up`,
    {
      nextFollowUp: due < today ? '' : dayAsText(due, { today, locale, towards: 'future' }),
      followUpReason: reason,
    },
    notebook.fail,
  );
  const { form, problems, set, save } = useSaveForm(draft, async (values) => {
    if (!draft.isDirty) return { state: 'saved', afterwards: onClose };
    // A day that is cleared takes the follow-up away, and with it the reason it had; a new reason wants a day.
    const isTakenAway = values.nextFollowUp.trim() === '' && values.followUpReason === reason;
    const { followUp: next, problem } = isTakenAway
      ? { followUp: null, problem: null }
      : await readFollowUp(values, { today, locale });
    if (problem !== null) return { state: 'wrong', problems: { nextFollowUp: problem } };
    const said = text(next === null ? 'personFollowUpGone' : 'personFollowUpSet');
    const committed = await notebook.act(setFollowUp, { personId, followUp: next }, said);
    return committed === null ? { state: 'failed' } : { state: 'saved', afterwards: onClose };
  });
  const cancel = (): void => {
    void draft.clear();
    onClose();
  };
  if (!draft.isReady) return null;
  return (
    <ShortcutForm
      formRef={form}
      className="change-follow-up"
      label={text('personChange')}
      onSave={() => void save()}
      onEscape={cancel}
    >
      <DayField
        label={text('personNewDay')}
        value={draft.values.nextFollowUp}
        onChange={(nextFollowUp) => set({ nextFollowUp })}
        problem={problems.nextFollowUp ?? problems.form}
        direction="future"
        chips
      />
      <TextField
        label={text('personNewReason')}
        value={draft.values.followUpReason}
        onChange={(followUpReason) => set({ followUpReason })}
      />
      <div className="promise-acts">
        <Button onClick={() => void save()}>{text('personSaveChange')}</Button>
        <Button look="quiet" onClick={cancel}>
          {text('cancel')}
        </Button>
      </div>
    </ShortcutForm>
  );
}
