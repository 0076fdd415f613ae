import type { ReactNode } from 'react';
import { valueKindName } from '@/components/person/kind-names';
import { useDays } from '@/components/person/use-days';
import type { ValueGiven, ValueReceived } from '@/lib/domain/record';
import '@/components/person/ledger.css';

interface Props {
  value: ValueGiven | ValueReceived;
  state: string;
  /** Whose it is, where that is not said by the page. */
  who?: ReactNode;
  /** What it led to, and what can be done. */
  children?: ReactNode;
}

/** One help in the ledger: what it was, its kind, how it stands and since when. */
export function LedgerEntry({ value, state, who, children }: Props) {
  const days = useDays();
  const about = [state, value.kind === null ? '' : valueKindName(value.kind), days.show(value.day)];
  return (
    <li className="ledger-entry">
      {who === undefined ? null : <p>{who}</p>}
      <p>
        <bdi>{value.text}</bdi>
      </p>
      <p className="quiet">{about.filter((part) => part !== '').join(' · ')}</p>
      {children}
    </li>
  );
}
