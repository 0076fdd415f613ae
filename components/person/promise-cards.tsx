import { PromiseCard } from '@/components/person/promise-card';
import { openPromises } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';

/** The promises that are open, the nearest day first. */
export function PromiseCards({ file }: { file: PersonFile }) {
  const promises = openPromises(file).toSorted((a, b) =>
    (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  );
  return promises.map((promise) => <PromiseCard key={promise.id} promise={promise} />);
}
