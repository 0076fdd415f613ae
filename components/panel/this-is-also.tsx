import { lazy, Suspense, useState } from 'react';
import type { ProfileOnPage } from '@/components/panel/active-page';
import { useLookAlikes } from '@/components/panel/use-look-alikes';
import { usePanelAct } from '@/components/panel/use-panel-act';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { mergePeople } from '@/lib/acts/merge-people';
import { addProfile } from '@/lib/acts/profile-acts';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

// A field with a list is heavy, and asked for by few.
const AlsoSearch = lazy(async () => ({
  default: (await import('@/components/panel/also-search')).AlsoSearch,
}));

interface Props {
  page: ProfileOnPage;
  /** Who is known by this profile, from an import; null: nobody. */
  known: PersonFile | null;
  name: string;
  /** Told before and after the profile changes hands, so that the form makes room and nothing typed is lost. */
  onGiving: (isGiving: boolean) => void;
}

/** "This is also …": gives a profile that is not kept to somebody who is, be it one who looks alike or one searched for. */
export function ThisIsAlso({ page, known, name, onGiving }: Props) {
  const alike = useLookAlikes(page.identity, name);
  const [isSearching, setSearching] = useState(false);
  const { act, problem } = usePanelAct();
  const give = async (personId: string, whose: string): Promise<void> => {
    onGiving(true);
    const said = text('panelAlsoSaid', whose);
    const { key, network, aliases } = page.identity;
    const profile = { key, network, aliases, pageName: page.name || (page.suggestedName ?? '') };
    const outcome =
      known === null
        ? await act(addProfile, { personId, profile }, said)
        : await act(mergePeople, { keepId: personId, otherId: known.person.id, choices: {} }, said);
    if (outcome === 'not done') onGiving(false);
  };
  return (
    <div className="panel-also">
      <div className="panel-chips">
        {alike.map((person) => (
          <Button
            key={person.personId}
            look="chip"
            title={person.line}
            onClick={() => void give(person.personId, person.name)}
          >
            <span>
              <Sentence of="panelAlso" parts={[<bdi key="who">{person.name}</bdi>]} />
              {isNamedTwice(person.name, alike) && person.line !== '' ? (
                <bdi className="panel-also-line">{person.line}</bdi>
              ) : null}
            </span>
          </Button>
        ))}
        <Button look="chip" aria-expanded={isSearching} onClick={() => setSearching(!isSearching)}>
          {text('panelAlsoSomebody')}
        </Button>
      </div>
      {isSearching ? (
        <Suspense>
          <AlsoSearch onPick={(personId, whose) => void give(personId, whose)} />
        </Suspense>
      ) : null}
      {problem === null ? null : (
        <p className="panel-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function isNamedTwice(name: string, people: readonly { name: string }[]): boolean {
  return people.filter((each) => each.name === name).length > 1;
}
