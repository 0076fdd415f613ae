import type { Edits } from '@/lib/acts/set-fields';
import type { Settings } from '@/lib/domain/settings';
import { text } from '@/lib/text';

interface Props {
  settings: Settings;
  onChange: (edits: Edits<Settings>) => void;
}

const FIELDS = [
  ['news', 'settingsNews'],
  ['anniversaries', 'settingsAnniversaries'],
  ['longAgo', 'settingsLongAgo'],
] as const;

/** Which lists imported files may fill. */
export function NewsFields({ settings, onChange }: Props) {
  return (
    <fieldset className="settings-group">
      <legend>{text('settingsNewsTitle')}</legend>
      {FIELDS.map(([field, label]) => (
        <label key={field} className="settings-check">
          <input
            type="checkbox"
            checked={settings[field]}
            onChange={(event) => onChange({ [field]: { value: event.currentTarget.checked } })}
          />
          <span>{text(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
