import type { ReactNode } from 'react';
import { valueKindName } from '@/components/person/kind-names';
import { Sentence } from '@/components/ui/sentence';
import type { ValueGiven, ValueReceived } from '@/lib/domain/record';
import type { TextKey } from '@/lib/text';

interface Props {
  of: TextKey;
  value: ValueGiven | ValueReceived;
  children?: ReactNode;
}

/** One help, given or received, in a line. */
export function LatestValue({ of, value, children }: Props) {
  return (
    <p className="values-latest">
      <span className="values-text">
        <Sentence of={of} parts={[<bdi key="text">{value.text}</bdi>]} />
        {value.kind === null ? '' : ` · ${valueKindName(value.kind)}`}
      </span>
      {children}
    </p>
  );
}
