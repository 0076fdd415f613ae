import { AskedOnce } from '@/components/recovery/asked-once';
import { figuresText, leftOutText } from '@/components/recovery/figures-text';
import type { Choosing, Kept } from '@/components/recovery/use-recovery';
import { figuresOf, leftOutBy, leftOutByCounts } from '@/lib/safety/recovery-figures';
import type { Standing } from '@/lib/safety/read-standing';
import { plural, text } from '@/lib/text';

/** Going on with what the store holds now. */
export function AsItIs({ choosing: { kept, standing, goOn } }: { choosing: Choosing }) {
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
            ? warningOf(standing.value, kept)
            : standing.state === 'failed'
              ? text('recoveryNowUnread')
              : null
        }
        onSure={goOn}
      />
    </section>
  );
}

function nowText({ now }: Standing): string {
  const figures = figuresOf(now);
  if (figures.people + figures.records === 0) return text('recoveryNowEmpty');
  return text('recoveryNow', figuresText(figures));
}

function warningOf({ now, databaseId, sequence, sentinel }: Standing, kept: Kept): string | null {
  if (kept.state === 'loading') return null;
  const others = kept.state === 'ready' && kept.value !== null ? [kept.value.contents] : null;
  const figures = others === null ? leftOutByCounts(now, sentinel) : leftOutBy(now, others);
  const isOurs = sentinel !== null && sentinel.databaseId === databaseId;
  const acts = isOurs ? Math.max(0, sentinel.sequence - sequence) : 0;
  const sentences = [leftOutText(figures), acts === 0 ? '' : plural('recoveryActs', acts)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
