import { useId } from 'react';
import { useNotifications } from '@/components/settings/use-notifications';
import { Field } from '@/components/ui/field';
import { text } from '@/lib/text';
import '@/components/settings/follow-along.css';

/** When the summary comes as long as nobody chose another time. */
const MORNING = '08:30';

interface Props {
  /** `HH:MM`; null: never. */
  at: string | null;
  onChange: (at: string | null) => Promise<void>;
}

/** **Daily summary**: a notification of the system, once a day. It asks the browser's leave with the click that turns it on. */
export function SummaryField({ at, onChange }: Props) {
  const { isAllowed, ask, stop } = useNotifications();
  const id = useId();
  const isOn = at !== null && isAllowed === true;
  const turnOn = async (): Promise<void> => {
    if (await ask()) await onChange(at ?? MORNING);
  };
  const turnOff = async (): Promise<void> => {
    await onChange(null);
    await stop();
  };
  return (
    <div className="follow-along">
      <button
        type="button"
        className="switch"
        aria-pressed={isOn}
        aria-describedby={`${id}-about`}
        onClick={() => void (isOn ? turnOff() : turnOn())}
      >
        <span className="switch-track" aria-hidden="true" />
        <span className="switch-name">{text('settingsSummary')}</span>
        <span className="quiet" aria-hidden="true">
          {text(isOn ? 'settingsOn' : 'settingsOff')}
        </span>
      </button>
      <p id={`${id}-about`} className="quiet">
        {text('settingsSummaryAbout')}
      </p>
      {isOn ? (
        <Field label={text('settingsSummaryAt')}>
          {(control) => (
            <input
              {...control}
              className="input settings-time"
              type="time"
              defaultValue={at}
              onBlur={({ currentTarget: { value } }) => {
                if (value !== '' && value !== at) void onChange(value);
              }}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
