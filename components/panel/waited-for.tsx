import { Recap } from '@/components/panel/recap';
import type { PersonFile } from '@/lib/domain/record';

/** Whose profile it is, for the moment in which the page has not said yet what it is called. */
export function WaitedFor({ file }: { file: PersonFile }) {
  return (
    <section className="panel-waited" aria-busy="true">
      <h1>
        <bdi>{file.person.name}</bdi>
      </h1>
      <Recap file={file} />
    </section>
  );
}
