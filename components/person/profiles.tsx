import { useId, useRef } from 'react';
import { AddProfile } from '@/components/person/add-profile';
import { ProfileRow } from '@/components/person/profile-row';
import type { Id, PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';
import '@/components/person/profiles.css';

interface Props {
  file: PersonFile;
  onOpenPerson: (personId: Id) => void;
}

/** A person's profiles, any number of them or none, the former ones last; and a field that takes one more. */
export function Profiles({ file, onOpenPerson }: Props) {
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const profiles = file.profiles
    .filter(({ removedOn }) => removedOn === null)
    .toSorted(
      (a, b) =>
        Number(a.former) - Number(b.former) ||
        a.createdAt.localeCompare(b.createdAt) ||
        a.key.localeCompare(b.key),
    );
  return (
    <section ref={section} className="profiles" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId}>{text('personProfiles')}</h2>
      {profiles.length === 0 ? null : (
        <ul>
          {profiles.map((profile) => (
            <ProfileRow
              key={profile.id}
              profile={profile}
              onRemoved={() => section.current?.focus()}
            />
          ))}
        </ul>
      )}
      <AddProfile person={file.person} profiles={profiles} onOpenPerson={onOpenPerson} />
    </section>
  );
}
