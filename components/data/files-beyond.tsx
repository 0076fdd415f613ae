import { useFolderCount } from '@/components/data/use-folder-count';
import { useFolderState } from '@/components/data/use-folder-state';
import { plural, text } from '@/lib/text';

/** What erasing does not reach: files that the user saved, and those in the folder for backups. */
export function FilesBeyond() {
  const state = useFolderState();
  const count = useFolderCount(state);
  return (
    <>
      <p className="quiet">{text('dataEraseFiles')}</p>
      {state == null || count === 0 ? null : (
        <p className="quiet">
          {count === null
            ? text('dataEraseFolder', state.name)
            : plural('dataEraseInFolder', count, state.name)}
        </p>
      )}
    </>
  );
}
