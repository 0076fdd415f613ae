import { AskedOnce } from '@/components/recovery/asked-once';
import { figuresText, leftOutText } from '@/components/recovery/figures-text';
import { showMoment } from '@/components/recovery/show-moment';
import type { Choosing } from '@/components/recovery/use-recovery';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import { figuresOf, leftOutBy } from '@/lib/safety/recovery-figures';
import type { Standing } from '@/lib/safety/read-standing';
import type { Live } from '@/lib/storage/live';
import type { Recoverable } from '@/lib/storage/snapshots/recover';
import { plural, text } from '@/lib/text';
import type { BackupContents } from '@/lib/transfer/backup/contents';

/** The newest that snapshots and log give. */
export function KeptChoice({ choosing }: { choosing: Choosing }) {
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
        <Found kept={kept.value} choosing={choosing} />
      ) : null}
    </section>
  );
}

interface FoundProps {
  kept: Recoverable<BackupContents>;
  choosing: Choosing;
}

function Found({ kept, choosing: { standing, bringBack } }: FoundProps) {
  const today = useToday();
  const { contents, snapshot, fromLog, damaged } = kept;
  const missing = missingActs(kept, standing);
  const figures = figuresText(figuresOf(contents));
  return (
    <>
      <p>
        {snapshot === null
          ? text('recoveryKeptLog', figures)
          : text('recoveryKeptOf', showMoment(snapshot.at, today), figures)}{' '}
        {snapshot === null || fromLog === 0 ? null : plural('recoveryKeptLater', fromLog)}
      </p>
      {damaged.map(({ name, at }) => (
        <p key={name} className="quiet">
          {text('recoveryKeptDamaged', showMoment(at, today))}
        </p>
      ))}
      {missing === 0 ? null : <p className="quiet">{plural('recoveryKeptMissing', missing)}</p>}
      <AskedOnce
        look="primary"
        label={text('recoveryBringBack')}
        sureLabel={text('recoveryBringBackSure')}
        warning={warningOf(contents, standing)}
        onSure={() => bringBack(contents)}
      />
    </>
  );
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
