import { useId } from 'react';
import { useFollowAlong } from '@/components/settings/use-follow-along';
import { text } from '@/lib/text';
import '@/components/settings/follow-along.css';

/** **Follow along on LinkedIn**: granted with one click in place, and taken back with another. */
export function FollowAlong() {
  const { isOn, problem, ask, stop } = useFollowAlong();
  const id = useId();
  return (
    <div className="follow-along">
      <button
        type="button"
        className="switch"
        aria-pressed={isOn}
        aria-describedby={`${id}-about`}
        onClick={isOn ? stop : ask}
      >
        <span className="switch-track" aria-hidden="true" />
        <span className="switch-name">{text('settingsFollowAlong')}</span>
        <span className="quiet" aria-hidden="true">
          {text(isOn ? 'settingsOn' : 'settingsOff')}
        </span>
      </button>
      <p id={`${id}-about`} className="quiet">
        {text('settingsFollowAlongAbout')}
      </p>
      <p className="follow-problem" role="status">
        {problem === null ? null : text(SENTENCES[problem])}
      </p>
    </div>
  );
}

const SENTENCES = { refused: 'settingsFollowRefused', failed: 'settingsFollowFailed' } as const;
