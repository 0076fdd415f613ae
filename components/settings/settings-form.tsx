import { CapField } from '@/components/settings/cap-field';
import { NewsFields } from '@/components/settings/news-fields';
import { PromiseLimitField } from '@/components/settings/promise-limit-field';
import { QuietFields } from '@/components/settings/quiet-fields';
import { RhythmFields } from '@/components/settings/rhythm-fields';
import { SummaryField } from '@/components/settings/summary-field';
import { useNotebook } from '@/components/storage/notebook';
import { CheckField } from '@/components/ui/check-field';
import { ChoiceField } from '@/components/ui/choice-field';
import { changeSettings } from '@/lib/acts/change-settings';
import type { Edits } from '@/lib/acts/set-fields';
import type { WeekStart } from '@/lib/domain/day';
import type { Settings } from '@/lib/domain/settings';
import { language, text } from '@/lib/text';

/** Days a week may begin on, each with a date that fell on it. */
const WEEK_STARTS: readonly (readonly [WeekStart, string])[] = [
  [1, '2026-11-23'],
  [6, '2026-11-21'],
  [7, '2026-11-22'],
];

/** What the user chose for queue, reminders and files; each choice is saved as it is made. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const notebook = useNotebook();
  const save = async (edits: Edits<Settings>): Promise<boolean> =>
    (await notebook.act(changeSettings, { edits }, text('settingsSaved'))) !== null;
  const change = async (edits: Edits<Settings>): Promise<void> => void (await save(edits));
  const weekStarts = WEEK_STARTS.map(([start, day]) => ({
    value: String(start),
    label: weekdayOf(day),
  }));
  const chooseWeekStart = (chosen: string): void => {
    const [value] = WEEK_STARTS.find(([start]) => String(start) === chosen) ?? [];
    if (value !== undefined) void change({ weekStart: { value } });
  };
  return (
    <>
      <CheckField
        label={text('settingsBadge')}
        isOn={settings.badge}
        onChange={(value) => void change({ badge: { value } })}
      />
      <p className="quiet settings-check-about">{text('settingsBadgeAbout')}</p>
      <CapField cap={settings.weeklyCap} onSave={(cap) => change({ weeklyCap: { value: cap } })} />
      <ChoiceField
        label={text('settingsWeekStart')}
        value={String(settings.weekStart)}
        options={weekStarts}
        onChange={chooseWeekStart}
      />
      <SummaryField
        at={settings.summaryAt}
        onChange={(value) => change({ summaryAt: { value } })}
      />
      <QuietFields
        days={settings.quietDays}
        until={settings.quietUntil}
        weekStart={settings.weekStart}
        onDays={(value) => void change({ quietDays: { value } })}
        onUntil={(value) => change({ quietUntil: { value } })}
      />
      <RhythmFields rhythms={settings.rhythms} onChange={(value) => save({ rhythms: { value } })} />
      <PromiseLimitField
        limit={settings.promiseLimit}
        onSave={(value) => change({ promiseLimit: { value } })}
      />
      <NewsFields settings={settings} onChange={(edits) => void change(edits)} />
    </>
  );
}

function weekdayOf(day: string): string {
  return new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}
