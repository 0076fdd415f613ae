import { CountField } from '@/components/settings/count-field';
import { text } from '@/lib/text';

interface Props {
  limit: number | null;
  onSave: (limit: number | null) => Promise<void>;
}

/** **Open promises at most**: a soft limit; empty, there is none. */
export function PromiseLimitField({ limit, onSave }: Props) {
  return (
    <CountField<number | null>
      label={text('settingsPromiseLimit')}
      about={text('settingsPromiseLimitAbout')}
      bad={text('settingsPromiseLimitBad')}
      count={limit}
      none={null}
      onSave={onSave}
    />
  );
}
