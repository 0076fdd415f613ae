import { useId } from 'react';
import { useFollowAlong } from '@/components/browser/use-follow-along';
import { networkHosts, type NetworkName } from '@/lib/profiles/network-hosts';
import { text } from '@/lib/text';
import '@/components/settings/follow-along.css';

/** **Follow along on LinkedIn**, or on another network: granted with one click in place, and taken back with another. */
export function FollowAlong({ network }: { network: NetworkName }) {
  const { isOn, ask, stop } = useFollowAlong(network);
  const id = useId();
  const { title, site } = networkHosts[network];
  return (
    <div className="follow-along">
      <button
        type="button"
        className="switch"
        aria-pressed={isOn === true}
        aria-describedby={`${id}-about`}
        onClick={isOn === true ? stop : ask}
      >
        <span className="switch-track" aria-hidden="true" />
        <span className="switch-name">{text('settingsFollowAlong', title)}</span>
        <span className="quiet" aria-hidden="true">
          {text(isOn === true ? 'settingsOn' : 'settingsOff')}
        </span>
      </button>
      <p id={`${id}-about`} className="quiet">
        {text('settingsFollowAlongAbout', site)}
      </p>
    </div>
  );
}
