import { Brief } from '@/components/person/brief';
import { PersonDetails } from '@/components/person/details';
import { Ledger } from '@/components/person/ledger';
import { PersonHeader } from '@/components/person/person-header';
import type { PersonMenuItem } from '@/components/person/person-menu';
import { Profiles } from '@/components/person/profiles';
import { Timeline } from '@/components/person/timeline';
import { TouchForm } from '@/components/person/touch-form';
import type { Id, PersonFile } from '@/lib/domain/record';
import '@/components/person/person-page.css';

interface Props {
  file: PersonFile;
  /** Asked for by a person named on this page. */
  onOpenPerson: (personId: Id) => void;
  /** What the page adds to the person's menu. */
  more?: readonly PersonMenuItem[];
}

/** A person who is kept: the brief, the form to log a touch, help both ways, the timeline, the details; in two columns where there is room. */
export function PersonPage({ file, onOpenPerson, more }: Props) {
  const { person } = file;
  return (
    <article key={person.id} className="person-page">
      <PersonHeader {...{ file, more }} />
      <div className="person-columns">
        <div className="person-column">
          <Brief file={file} onOpenPerson={onOpenPerson} />
          <TouchForm person={person} />
        </div>
        <div className="person-column">
          <Ledger file={file} />
          <Timeline file={file} />
          <Profiles file={file} onOpenPerson={onOpenPerson} />
          <PersonDetails person={person} />
        </div>
      </div>
    </article>
  );
}
