import { useId } from 'react';
import { inFigures } from '@/components/data/in-figures';
import { text } from '@/lib/text';
import type { PlanSight } from '@/lib/safety/sight-restore';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';

interface Props {
  plans: Record<RestoreMode, PlanSight>;
  mode: RestoreMode;
  onChange: (mode: RestoreMode) => void;
}

/** The two ways to restore; what each would do is said before it is chosen. */
export function RestoreModes({ plans, mode, onChange }: Props) {
  const removed = inFigures(plans.replace, 'removed');
  return (
    <fieldset className="restore-modes">
      <legend className="hidden-label">{text('dataHow')}</legend>
      <Mode is="add" title={text('dataAdd')} about={text('dataAddAbout')} {...{ mode, onChange }} />
      <Mode
        is="replace"
        title={text('dataReplace')}
        about={removed === '' ? text('dataReplaceAbout') : text('dataReplaceRemoves', removed)}
        {...{ mode, onChange }}
      />
    </fieldset>
  );
}

interface ModeProps {
  is: RestoreMode;
  title: string;
  about: string;
  mode: RestoreMode;
  onChange: (mode: RestoreMode) => void;
}

function Mode({ is, title, about, mode, onChange }: ModeProps) {
  const id = useId();
  return (
    <div className="restore-mode">
      <input
        id={id}
        type="radio"
        name="restore-mode"
        value={is}
        checked={mode === is}
        aria-describedby={`${id}-about`}
        onChange={() => onChange(is)}
      />
      <div>
        <label htmlFor={id}>{title}</label>
        <p id={`${id}-about`} className="quiet">
          {about}
        </p>
      </div>
    </div>
  );
}
