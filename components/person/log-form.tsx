import { FormFoot } from '@/components/person/form-foot';
import { LogFields } from '@/components/person/log-fields';
import { LogHeader } from '@/components/person/log-header';
import { emptyLog, readLog, type LogValues } from '@/components/person/log-values';
import { ShortcutForm } from '@/components/person/shortcut-form';
import { useDays } from '@/components/person/use-days';
import { useSaveForm } from '@/components/person/use-save-form';
import { useNotebook } from '@/components/storage/notebook';
import { useDraft } from '@/components/storage/use-draft';
import { logPerson, type ProfileInput } from '@/lib/acts/log-person';
import type { Id } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  /** Whose draft it is: the profile's key, or `new`. */
  draftId: string;
  /** The page's profile; null for a person without one, whose page has a heading of its own. */
  profile: ProfileInput | null;
  /** The name from the page's title; no draft until the user edits it. */
  suggestedName: string;
  /** Beneath the name: where it comes from, where that wants checking. */
  nameHint?: string | undefined;
  /** Told after the commit. */
  onSaved: (personId: Id) => void;
}

/** The log form: keeps a person, with all that is known of them on one screen; only the name is required. */
export function LogForm(props: Props) {
  return <LogFormOfDraft key={props.draftId} {...props} />;
}

function LogFormOfDraft(props: Props) {
  const { draftId, profile, suggestedName, nameHint, onSaved } = props;
  const notebook = useNotebook();
  const { today, locale } = useDays();
  // What the page calls them, whatever they are called here: no reason to doubt at the next visit that it is them.
  const seenProfile = profile === null ? null : { pageName: suggestedName, ...profile };
  const draft = useDraft<LogValues>(draftId, emptyLog(suggestedName), notebook.fail);
  const { form, problems, isSaving, set, save } = useSaveForm(draft, async (values) => {
    const { input, problems: wrong } = await readLog(values, seenProfile, { today, locale });
    if (Object.keys(wrong).length > 0) return { state: 'wrong', problems: wrong };
    const committed = await notebook.act(logPerson, input, text('personSaved'), draftId);
    if (committed === null) return { state: 'failed' };
    const [personId] = committed.personIds;
    return {
      state: 'saved',
      afterwards: () => (personId === undefined ? undefined : onSaved(personId)),
    };
  });
  if (!draft.isReady) return null;
  return (
    <ShortcutForm
      formRef={form}
      className="form-page"
      label={text('personLogForm')}
      onSave={() => void save()}
    >
      {profile === null ? null : <LogHeader name={draft.values.name} />}
      <LogFields values={draft.values} problems={problems} set={set} nameHint={nameHint} />
      <FormFoot
        isDirty={draft.isDirty}
        isKept={draft.isKept}
        isSaving={isSaving}
        problem={problems.form}
        isSticky
        onSave={() => void save()}
      />
    </ShortcutForm>
  );
}
