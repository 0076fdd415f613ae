import { Sentence } from '@/components/ui/sentence';
import type { Person } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** That something was typed about the one who goes, and where: a merge would leave it behind. */
export function Unsaved({ person, href }: { person: Person; href: string }) {
  return (
    <div className="merge-unsaved" role="alert">
      <p>
        <Sentence of="twiceUnsaved" parts={[<bdi key="name">{person.name}</bdi>]} />
      </p>
      <a href={href}>{text('twiceUnsavedLink')}</a>
    </div>
  );
}
