import { lazily } from '@/components/ui/lazily';
import { useState } from 'react';
import type { ProfileOnPage } from '@/components/panel/active-page';
import { useLookAlikes } from '@/components/panel/use-look-alikes';
import { usePanelAct } from '@/components/panel/use-panel-act';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { useToday } from '@/components/ui/use-today';
import { mergePeople } from '@/lib/acts/merge-people';
import { addProfile } from '@/lib/acts/profile-acts';
import { showAgo } from '@/lib/days/show-day';
import type { PersonFile } from '@/lib/domain/record';
import type { PersonSummary } from '@/lib/search/summary';
import { language, text } from '@/lib/text';

// A field with a list is heavy, and asked for by few.
const AlsoSearch = lazily(async () => (await import('@/components/panel/also-search')).AlsoSearch);

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
    // Who is picked keeps their name; the other's is found too.
    const merge = { keepId: personId, choices: { name: 'kept' } } as const;
    const outcome =
      known === null
        ? await act(addProfile, { personId, profile }, said)
        : await act(mergePeople, { ...merge, otherId: known.person.id }, said);
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
              <TellsApart person={person} people={alike} />
            </span>
          </Button>
        ))}
        <Button look="chip" aria-expanded={isSearching} onClick={() => setSearching(!isSearching)}>
          {text('panelAlsoSomebody')}
        </Button>
      </div>
      {isSearching ? <AlsoSearch onPick={(personId, whose) => void give(personId, whose)} /> : null}
      {problem === null ? null : (
        <p className="panel-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface TellsApartProps {
  person: PersonSummary;
  people: readonly PersonSummary[];
}

/** Of two with one name: what they do, or else when you were last in touch. */
function TellsApart({ person, people }: TellsApartProps) {
  const today = useToday();
  if (people.filter(({ name }) => name === person.name).length < 2) return null;
  const { line, lastTouch } = person;
  if (line !== '') return <bdi className="panel-also-line">{line}</bdi>;
  const said =
    lastTouch === null
      ? text('panelAlsoNoTouch')
      : text('panelAlsoTouch', showAgo(lastTouch, today, language()));
  return <span className="panel-also-line">{said}</span>;
}
