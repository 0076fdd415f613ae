import { Button } from '@/components/ui/button';
import { OtherNames } from '@/components/person/other-names';
import { PersonMenu, type PersonMenuItem } from '@/components/person/person-menu';
import { personLine } from '@/components/person/person-line';
import { useQuickAct } from '@/components/person/use-quick-act';
import { star } from '@/lib/acts/person-marks';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';
import '@/components/person/person-header.css';

interface Props {
  file: PersonFile;
  more?: readonly PersonMenuItem[] | undefined;
}

/** Who it is: the name, what they do, their roles and expertise. */
export function PersonHeader({ file, more }: Props) {
  const { person } = file;
  const act = useQuickAct();
  const line = personLine(person);
  const toggleStar = (): void => {
    const input = { personId: person.id, starred: !person.starred };
    const said = text(person.starred ? 'personUnstarred' : 'personStarred');
    void act(star, input, said);
  };
  return (
    <header className="person-header">
      <div className="person-header-names">
        <h1>
          <bdi>{person.name}</bdi>
        </h1>
        <OtherNames person={person} />
        {line === '' ? null : (
          <p className="person-line" dir="auto">
            {line}
          </p>
        )}
      </div>
      <div className="person-header-acts">
        <Button
          look="quiet"
          className="person-icon"
          aria-label={text('personStar')}
          aria-pressed={person.starred}
          title={text('personStar')}
          onClick={toggleStar}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z"
              fill={person.starred ? 'currentColor' : 'none'}
              stroke="currentColor"
              strokeLinejoin="round"
            />
          </svg>
        </Button>
        <PersonMenu {...{ file, more }} />
      </div>
      <PersonTags roles={person.roles} expertise={person.expertise} />
    </header>
  );
}

function PersonTags({ roles, expertise }: { roles: string[]; expertise: string[] }) {
  if (roles.length + expertise.length === 0) return null;
  return (
    <ul className="person-tags" aria-label={text('personKnownFor')}>
      {roles.map((role) => (
        <li key={`role/${role}`} className="person-tag person-role">
          <bdi>{role}</bdi>
        </li>
      ))}
      {expertise.map((tag) => (
        <li key={`expertise/${tag}`} className="person-tag">
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
