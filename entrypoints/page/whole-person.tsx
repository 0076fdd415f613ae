import { lazily } from '@/components/ui/lazily';
import { useState } from 'react';
import { useExportPerson } from '@/components/data/use-export-person';
import { PersonPage } from '@/components/person/person-page';
import type { Id, PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

const ErasePerson = lazily(
  async () => (await import('@/components/data/erase-person')).ErasePerson,
);

interface Props {
  file: PersonFile;
  onOpenPerson: (personId: Id) => void;
  onErased?: (() => void) | undefined;
}

/** A person's page with what the Data room can do for them in its menu. */
export function WholePerson({ file, onOpenPerson, onErased }: Props) {
  const { person } = file;
  const exportPerson = useExportPerson();
  const [isErasing, setErasing] = useState(false);
  const more = [
    { label: text('dataExportPerson'), act: () => void exportPerson(person.id) },
    { label: text('dataErasePerson'), act: () => setErasing(true), isGrave: true },
  ];
  return (
    <>
      <PersonPage {...{ file, onOpenPerson, more }} />
      {isErasing ? (
        <ErasePerson person={person} isOpen onClose={() => setErasing(false)} onErased={onErased} />
      ) : null}
    </>
  );
}
