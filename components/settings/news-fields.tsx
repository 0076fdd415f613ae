import { CheckField } from '@/components/ui/check-field';
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
        <CheckField
          key={field}
          label={text(label)}
          isOn={settings[field]}
          onChange={(value) => onChange({ [field]: { value } })}
        />
      ))}
    </fieldset>
  );
}
