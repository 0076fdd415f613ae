import type { ReactNode } from 'react';

interface Props {
  label: string;
  children: ReactNode;
}

/** One line of the brief: what it is about, and what is known. */
export function BriefRow({ label, children }: Props) {
  return (
    <div className="brief-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
