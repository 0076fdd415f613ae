import type { ReactNode } from 'react';
import '@/components/ui/progress-line.css';

interface Props {
  label: string;
  isUnderWay: boolean;
  /** Null: how far it is cannot be said yet. */
  progress: { done: number; of: number } | null;
  /** The same in words, and what became of it afterwards. */
  children: ReactNode;
}

/** How far long work is: a bar, and a line of words. The words are read out until there are figures, which change too often. */
export function ProgressLine({ label, isUnderWay, progress, children }: Props) {
  return (
    <>
      {isUnderWay ? (
        <progress
          aria-label={label}
          {...(progress === null ? {} : { value: progress.done, max: progress.of })}
        />
      ) : null}
      <p className="quiet progress-words" role={progress === null ? 'status' : undefined}>
        {children}
      </p>
    </>
  );
}
