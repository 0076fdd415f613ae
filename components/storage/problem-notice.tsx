import { useMemo } from 'react';
import type { StorageProblem } from '@/lib/storage/problem';
import { text } from '@/lib/text';
import '@/components/storage/problem-notice.css';

/** Says what is not saved and why, and offers what was typed as a file. */
export function ProblemNotice({ problem, typed }: { problem: StorageProblem; typed: unknown }) {
  const file = useMemo(
    () =>
      typed === null
        ? null
        : `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(typed, null, 2))}`,
    [typed],
  );
  return (
    <div className="problem" role="alert">
      <strong>{text('problemTitle')}</strong>
      <p>{text(`problem_${problem.kind}`)}</p>
      {file === null ? null : (
        <a className="problem-file" href={file} download="kith-unsaved.json">
          {text('problemFile')}
        </a>
      )}
    </div>
  );
}
