import { useMemo } from 'react';
import { text } from '@/lib/text';

/** Offers what was typed and is not saved as a file; nothing where nothing was typed. */
export function TypedFile({ typed }: { typed: unknown }) {
  const file = useMemo(
    () =>
      typed === null
        ? null
        : `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(typed, null, 2))}`,
    [typed],
  );
  if (file === null) return null;
  return (
    <a className="problem-file" href={file} download="kith-unsaved.json">
      {text('problemFile')}
    </a>
  );
}
