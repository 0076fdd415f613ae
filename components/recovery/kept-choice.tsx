import { AskedOnce } from '@/components/recovery/asked-once';
import { figuresText, leftOutText } from '@/components/recovery/figures-text';
import { showMoment } from '@/components/recovery/show-moment';
import type { Choosing } from '@/components/recovery/use-recovery';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import { figuresOf, leftOutBy } from '@/lib/safety/recovery-figures';
import type { Day } from '@/lib/domain/day';
import type { Standing } from '@/lib/safety/read-standing';
import type { Live } from '@/lib/storage/live';
import type { Recoverable } from '@/lib/storage/snapshots/recover';
import { plural, text } from '@/lib/text';
import type { BackupContents } from '@/lib/transfer/backup/contents';

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
  kept: Recoverable<BackupContents>;
}

function Found({ kept, choosing: { standing, bringBack }, isPrimary }: FoundProps) {
  const today = useToday();
  const { contents, damaged } = kept;
  const missing = missingActs(kept, standing);
  return (
    <>
      <p>{sourceOf(kept, today)}</p>
      {damaged.map(({ name, at }) => (
        <p key={name} className="quiet">
          {text('recoveryKeptDamaged', showMoment(at, today))}
        </p>
      ))}
      {missing === 0 ? null : <p className="quiet">{plural('recoveryKeptMissing', missing)}</p>}
      <AskedOnce
        look={isPrimary ? 'primary' : 'plain'}
        label={text('recoveryBringBack')}
        sureLabel={text('recoveryBringBackSure')}
        warning={warningOf(contents, standing)}
        onSure={() => bringBack(contents)}
      />
    </>
  );
}

function sourceOf({ contents, snapshot, fromLog }: FoundProps['kept'], today: Day): string {
  const figures = figuresText(figuresOf(contents));
  if (snapshot === null) return text('recoveryKeptLog', figures);
  const from = showMoment(snapshot.at, today);
  if (fromLog === 0) return text('recoveryKeptOf', from, figures);
  return plural('recoveryKeptLater', fromLog, from, figures);
}

/** How many of the acts that were acknowledged are not in it. */
function missingActs(kept: Recoverable<BackupContents>, standing: Live<Standing>): number {
  const sentinel = standing.state === 'ready' ? standing.value.sentinel : null;
  if (sentinel?.databaseId !== kept.databaseId) return 0;
  return Math.max(0, sentinel.sequence - kept.sequence);
}

function warningOf(contents: BackupContents, standing: Live<Standing>): string | null {
  switch (standing.state) {
    case 'loading':
      return null;
    case 'failed':
      return text('recoveryReplacesUnread');
    case 'ready':
      return leftOutText(leftOutBy(contents, [standing.value.now]));
  }
}
