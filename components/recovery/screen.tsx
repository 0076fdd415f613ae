import { useEffect, useRef, type ReactNode } from 'react';
import { TypedFile } from '@/components/storage/typed-file';
import { text } from '@/lib/text';
import type { StorageProblemKind } from '@/lib/storage/problem';
import '@/components/recovery/recovery.css';

interface Props {
  kind: StorageProblemKind;
  typed: unknown;
  /** What can be done; nothing while something is being done. */
  children: ReactNode;
}

/** What happened, in words; then what can be done about it. */
export function Screen({ kind, typed, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="recovery">
      <header className="recovery-head">
        <h1 ref={heading} tabIndex={-1}>
          {text(`recovery_${kind}`)}
        </h1>
        <p>{text(`recoveryAbout_${kind}`)}</p>
      </header>
      {children}
      <TypedFile typed={typed} />
    </main>
  );
}
