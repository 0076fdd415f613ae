import { Sentence } from '@/components/ui/sentence';
import type { OtherName } from '@/components/people/why-found';

interface Props {
  /** What they do. */
  line: string;
  /** The name that they were found by, where it is another one. */
  why: OtherName | null;
}

/** What somebody does, after the name that they were found by: "formerly Ana Ruiz · Type director". */
export function PersonLine({ line, why }: Props) {
  if (why === null) return line;
  return (
    <>
      <Sentence
        of={why.is === 'former' ? 'peopleFormerly' : 'peopleCalled'}
        parts={[<bdi key="name">{why.name}</bdi>]}
      />
      {line === '' ? null : ' · '}
      <bdi>{line}</bdi>
    </>
  );
}
