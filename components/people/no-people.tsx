import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  about: string;
  children: ReactNode;
}

/** What stands where the list would: why it is empty, and the one thing to do about it. */
export function NoPeople({ title, about, children }: Props) {
  return (
    <div className="no-people">
      <h2>{title}</h2>
      <p className="quiet">{about}</p>
      {children}
    </div>
  );
}
