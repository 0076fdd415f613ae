import { TypedFile } from '@/components/storage/typed-file';
import type { StorageProblem } from '@/lib/storage/problem';
import { text } from '@/lib/text';
import '@/components/storage/problem-notice.css';

/** Says what is not saved and why, and offers what was typed as a file. */
export function ProblemNotice({ problem, typed }: { problem: StorageProblem; typed: unknown }) {
  return (
    <div className="problem" role="alert">
      <strong>{text('problemTitle')}</strong>
      <p>{text(`problem_${problem.kind}`)}</p>
      <TypedFile typed={typed} />
    </div>
  );
}
