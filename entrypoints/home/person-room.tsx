import { useEffect } from 'react';
import { PersonGone } from '@/components/home/person-gone';
import { go, goInstead } from '@/components/home/route';
import { useTitle } from '@/components/home/use-title';
import { usePersonFile } from '@/components/person/use-person';
import { WholePerson } from '@/entrypoints/page/whole-person';
import { text } from '@/lib/text';

interface Props {
  personId: string;
  onOpenPerson: (personId: string) => void;
}

/** Home's person page, also for somebody who is gone. */
export function PersonRoom({ personId, onOpenPerson }: Props) {
  const live = usePersonFile(personId);
  const file = live.state === 'ready' ? live.value : null;
  useTitle(file?.person.name ?? text('homePerson'));
  const nowId = file?.person.id ?? personId;
  useEffect(() => {
    // Merged into somebody else: the address is theirs from now on.
    if (nowId !== personId) goInstead({ place: 'person', personId: nowId });
  }, [nowId, personId]);
  if (live.state === 'loading') return null;
  if (live.state === 'failed') {
    return (
      <p className="home-failed" role="alert">
        {text('homePersonUnreadable')}
      </p>
    );
  }
  if (file === null) return <PersonGone />;
  const leave = (): void => go({ place: 'people' });
  return <WholePerson file={file} onOpenPerson={onOpenPerson} onErased={leave} />;
}
