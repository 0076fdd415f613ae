import { useState } from 'react';
import type { RestoreSource } from '@/components/data/restore-source';
import { SnapshotRow, TornRow } from '@/components/data/snapshot-row';
import { useSnapshots } from '@/components/data/use-snapshots';
import { Button } from '@/components/ui/button';
import { text, type TextKey } from '@/lib/text';
import type { Snapshot } from '@/lib/storage/snapshots/snapshot';
import '@/components/data/snapshots.css';

/** What Kith keeps by itself beside the database: the newest first, each to be restored with a preview. */
export function Snapshots({ onRestore }: { onRestore: (source: RestoreSource) => void }) {
  const { live, isWhole, isKeeping, keepNow, sight } = useSnapshots();
  const [opening, setOpening] = useState<string | null>(null);
  const [problem, setProblem] = useState<TextKey | null>(null);
  const restore = async (snapshot: Snapshot): Promise<void> => {
    if (opening !== null) return;
    setOpening(snapshot.name);
    setProblem(null);
    try {
      const sighted = await sight(snapshot);
      if (sighted.ok) onRestore({ from: { is: 'snapshot', snapshot }, sighted, fileName: null });
      else setProblem(sighted.reason === 'tooNew' ? 'dataSnapshotTooNew' : 'dataSnapshotBroken');
    } catch (error) {
      setProblem('dataSnapshotsUnreadable');
      reportError(error);
    } finally {
      setOpening(null);
    }
  };
  return (
    <>
      {live.state === 'failed' ? (
        <p className="data-failed" role="alert">
          {text('dataSnapshotsUnreadable')}
        </p>
      ) : null}
      {live.state === 'ready' && live.value.snapshots.length + live.value.torn.length === 0 ? (
        <p>{text('dataNoSnapshots')}</p>
      ) : null}
      {live.state === 'ready' && live.value.snapshots.length + live.value.torn.length > 0 ? (
        <ul className="snapshots" aria-label={text('dataSnapshots')}>
          {live.value.snapshots.map((snapshot) => (
            <SnapshotRow
              key={snapshot.name}
              snapshot={snapshot}
              isWhole={isWhole(snapshot)}
              isOpening={opening === snapshot.name}
              onRestore={() => void restore(snapshot)}
            />
          ))}
          {live.value.torn.map((torn) => (
            <TornRow key={torn.name} torn={torn} />
          ))}
        </ul>
      ) : null}
      {problem === null ? null : (
        <p className="data-failed" role="alert">
          {text(problem)}
        </p>
      )}
      <Button aria-busy={isKeeping} onClick={() => void keepNow()}>
        {text('dataKeepNow')}
      </Button>
    </>
  );
}
