import { AskedOnce } from '@/components/recovery/asked-once';
import { figuresText, leftOutText } from '@/components/recovery/figures-text';
import { showMoment } from '@/components/recovery/show-moment';
import type { Choosing } from '@/components/recovery/use-recovery';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import type { Day } from '@/lib/domain/day';
import type { KeptSight, StandingSight } from '@/lib/safety/sight-recovery';
import type { Live } from '@/lib/storage/live';
import { plural, text } from '@/lib/text';

interface Props {
  choosing: Choosing;
  isPrimary: boolean;
}

/** The newest that snapshots and log give. */
export function KeptChoice({ choosing, isPrimary }: Props) {
  const { kept, readAgain } = choosing;
  return (
    <section className="recovery-choice" aria-labelledby="recovery-kept">
      <h2 id="recovery-kept">{text('recoveryKept')}</h2>
      {kept.state === 'loading' ? <p role="status">{text('recoveryKeptReading')}</p> : null}
      {kept.state === 'failed' ? (
        <>
          <p className="recovery-failed" role="alert">
            {text('recoveryKeptFailed')}
          </p>
          <Button onClick={readAgain}>{text('recoveryTryAgain')}</Button>
        </>
      ) : null}
      {kept.state === 'ready' && kept.value === null ? <p>{text('recoveryKeptNone')}</p> : null}
      {kept.state === 'ready' && kept.value !== null ? (
        <Found kept={kept.value} {...{ choosing, isPrimary }} />
      ) : null}
    </section>
  );
}

interface FoundProps extends Props {
  kept: KeptSight;
}

function Found({ kept, choosing: { standing, bringBack }, isPrimary }: FoundProps) {
  const today = useToday();
  const { figures, damaged } = kept;
  const missing = missingActs(kept, standing);
  return (
    <>
      <p>{sourceOf(kept, today)}</p>
      {damaged.map((at) => (
        <p key={at} className="quiet">
          {text('recoveryKeptDamaged', showMoment(at, today))}
        </p>
      ))}
      {missing === 0 ? null : <p className="quiet">{plural('recoveryKeptMissing', missing)}</p>}
      <AskedOnce
        look={isPrimary ? 'primary' : 'plain'}
        label={text('recoveryBringBack')}
        sureLabel={text('recoveryBringBackSure')}
        warning={warningOf(kept, standing)}
        onSure={() => bringBack({ is: 'kept' }, figures)}
      />
    </>
  );
}

function sourceOf({ figures, from, fromLog }: KeptSight, today: Day): string {
  const counted = figuresText(figures);
  if (from === null) return text('recoveryKeptLog', counted);
  const moment = showMoment(from, today);
  if (fromLog === 0) return text('recoveryKeptOf', moment, counted);
  return plural('recoveryKeptLater', fromLog, moment, counted);
}

/** How many of the acts that were acknowledged are not in it. */
function missingActs(kept: KeptSight, standing: Live<StandingSight>): number {
  const sentinel = standing.state === 'ready' ? standing.value.sentinel : null;
  if (sentinel?.databaseId !== kept.databaseId) return 0;
  return Math.max(0, sentinel.sequence - kept.sequence);
}

function warningOf({ leavesOut }: KeptSight, standing: Live<StandingSight>): string | null {
  switch (standing.state) {
    case 'loading':
      return null;
    case 'failed':
      return text('recoveryReplacesUnread');
    case 'ready':
      return leftOutText(leavesOut);
  }
}
