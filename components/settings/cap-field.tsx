import { CountField } from '@/components/settings/count-field';
import { text } from '@/lib/text';

interface Props {
  cap: number;
  onSave: (cap: number) => Promise<void>;
}

/** **Weekly cap**: how many people a week. */
export function CapField({ cap, onSave }: Props) {
  return (
    <CountField
      label={text('settingsCap')}
      about={text('settingsCapAbout')}
      bad={text('settingsCapBad')}
      count={cap}
      onSave={onSave}
    />
  );
}
