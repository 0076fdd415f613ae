import { Fragment, type ReactNode } from 'react';
import { text, type TextKey } from '@/lib/text';

interface Props {
  of: TextKey;
  /** What stands where the sentence says `$1`, `$2` … */
  parts: ReactNode[];
}

/** A sentence of `_locales` with elements in it, in the order that its language wants. */
export function Sentence({ of, parts }: Props) {
  const marked = text(of, ...parts.map((_, place) => `\u0001${place}\u0001`));
  return marked.split('\u0001').map((piece, index) => (
    // A piece has nothing but its place.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{index % 2 === 1 ? parts[Number(piece)] : piece}</Fragment>
  ));
}
