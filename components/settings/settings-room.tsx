import { DelimiterField } from '@/components/settings/delimiter-field';
import { FollowAlong } from '@/components/settings/follow-along';
import { SettingsForm } from '@/components/settings/settings-form';
import { useSettings } from '@/components/settings/use-settings';
import { networkNames } from '@/lib/profiles/network-hosts';
import { text } from '@/lib/text';
import '@/components/settings/settings-room.css';

/** Home's Settings room. */
export function SettingsRoom() {
  const settings = useSettings();
  return (
    <div className="settings-room">
      <section className="settings-part" aria-labelledby="settings-pages">
        <h2 id="settings-pages">{text('settingsPages')}</h2>
        <p className="quiet">{text('settingsPagesAbout')}</p>
        <ul className="settings-networks">
          {networkNames().map((network) => (
            <li key={network}>
              <FollowAlong network={network} />
            </li>
          ))}
        </ul>
      </section>
      <section className="settings-part" aria-labelledby="settings-queue">
        <h2 id="settings-queue">{text('settingsQueue')}</h2>
        {settings.state === 'failed' ? (
          <p className="settings-failed" role="alert">
            {text('settingsUnreadable')}
          </p>
        ) : null}
        {settings.state === 'ready' ? <SettingsForm settings={settings.value} /> : null}
      </section>
      {settings.state === 'ready' ? (
        <section className="settings-part" aria-labelledby="settings-files">
          <h2 id="settings-files">{text('settingsFiles')}</h2>
          <DelimiterField delimiter={settings.value.csvDelimiter} />
        </section>
      ) : null}
    </div>
  );
}
