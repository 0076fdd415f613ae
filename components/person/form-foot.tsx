import { Button } from '@/components/ui/button';
import { KeysHint } from '@/components/ui/keys-hint';
import { text } from '@/lib/text';
import '@/components/person/form-foot.css';

interface Props {
  /** Whether something is typed that is not saved. */
  isDirty: boolean;
  /** Whether that is stored as a draft. */
  isKept: boolean;
  isSaving: boolean;
  /** What is wrong with the form as a whole. */
  problem: string | undefined;
  /** A quiet word on what saving does. */
  remark?: string | undefined;
  isSticky?: boolean;
  onSave: () => void;
}

/** The foot of a form: what is kept so far, the keys that save, and Save. */
export function FormFoot({ isDirty, isKept, isSaving, problem, remark, isSticky, onSave }: Props) {
  return (
    <div className={isSticky === true ? 'form-foot form-foot-sticky' : 'form-foot'}>
      <div className="form-foot-words">
        {problem === undefined ? null : (
          <p className="form-foot-problem" role="alert">
            {problem}
          </p>
        )}
        <p className="quiet">
          <span role="status">
            {isDirty ? text(isKept ? 'personDraftKept' : 'personDraftNotKept') : ''}
          </span>
          {isDirty || remark === undefined ? null : remark}
        </p>
      </div>
      <KeysHint />
      <Button look="primary" aria-disabled={isSaving} onClick={onSave}>
        {text('save')}
      </Button>
    </div>
  );
}
