import { AskedOnce } from '@/components/recovery/asked-once';
import { figuresText, leftOutText } from '@/components/recovery/figures-text';
import type { Choosing } from '@/components/recovery/use-recovery';
import type { StandingSight } from '@/lib/safety/sight-recovery';
import { plural, text } from '@/lib/text';

/** Going on with what the store holds now. */
export function AsItIs({ choosing: { standing, goOn } }: { choosing: Choosing }) {
  const isReady = standing.state === 'ready';
  return (
    <section className="recovery-choice" aria-labelledby="recovery-as-it-is">
      <h2 id="recovery-as-it-is">{text('recoveryAsItIs')}</h2>
      {isReady ? <p>{nowText(standing.value)}</p> : null}
      {standing.state === 'failed' ? <p>{text('recoveryNowUnread')}</p> : null}
      <AskedOnce
        label={text('recoveryGoOn')}
        sureLabel={text('recoveryGoOnSure')}
        warning={
          isReady
            ? warningOf(standing.value)
            : standing.state === 'failed'
              ? text('recoveryNowUnread')
              : null
        }
        onSure={goOn}
      />
    </section>
  );
}

function nowText({ figures }: StandingSight): string {
  if (figures.people + figures.records === 0) return text('recoveryNowEmpty');
  return text('recoveryNow', figuresText(figures));
}

function warningOf({ leavesOut, databaseId, sequence, sentinel }: StandingSight): string {
  const isOurs = sentinel !== null && sentinel.databaseId === databaseId;
  const acts = isOurs ? Math.max(0, sentinel.sequence - sequence) : 0;
  const sentences = [leftOutText(leavesOut), acts === 0 ? '' : plural('recoveryActs', acts)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
