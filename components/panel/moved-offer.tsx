import { useState } from 'react';
import type { ProfileOnPage } from '@/components/panel/active-page';
import { useHolder } from '@/components/panel/use-panel';
import { usePanelAct } from '@/components/panel/use-panel-act';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { moveProfile } from '@/lib/acts/profile-acts';
import type { PersonFile } from '@/lib/domain/record';
import { isTheirs } from '@/lib/profiles/is-theirs';
import type { CameBy } from '@/lib/profiles/page-sight';
import { text } from '@/lib/text';

interface Props {
  page: ProfileOnPage;
  cameBy: CameBy;
  /** Told before and after the profile changes hands, so that the form makes room and nothing typed is lost. */
  onGiving: (isGiving: boolean) => void;
}

/** "… has moved here": where the address of somebody kept led to a page that is nobody's and shares a word with their name. */
export function MovedOffer({ page, cameBy, onGiving }: Props) {
  const from = useHolder(cameBy.key);
  const [isDismissed, setDismissed] = useState(dismissed.has(wayOf(page, cameBy)));
  const { act, problem } = usePanelAct();
  const file = from.state === 'ready' ? from.value : null;
  const pageName = page.name || page.suggestedName;
  if (file === null || pageName === null || isDismissed) return null;
  if (!hasMoved(file, cameBy, pageName)) return null;
  const { id: personId, name } = file.person;
  const move = async (): Promise<void> => {
    onGiving(true);
    const { key, network, aliases } = page.identity;
    const profile = { key, network, aliases, pageName };
    const said = text('panelMovedSaid', name);
    const input = { personId, fromKey: cameBy.key, profile };
    if ((await act(moveProfile, input, said)) === 'not done') onGiving(false);
  };
  const dismiss = (): void => {
    dismissed.add(wayOf(page, cameBy));
    setDismissed(true);
  };
  return (
    <div className="panel-card panel-moved">
      <p className="quiet">{text('panelMovedWhy')}</p>
      <div className="panel-answers">
        <Button className="panel-answer" onClick={() => void move()}>
          <span>
            <Sentence of="panelHasMoved" parts={[<bdi key="who">{name}</bdi>]} />
          </span>
        </Button>
        <Button look="quiet" onClick={dismiss}>
          {text('panelSomebodyElse')}
        </Button>
      </div>
      {problem === null ? null : (
        <p className="panel-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** From where to where nobody has moved: said once, and not asked again while this panel is open. */
const dismissed = new Set<string>();

function wayOf(page: ProfileOnPage, cameBy: CameBy): string {
  return `${cameBy.key} ${page.identity.key}`;
}

function hasMoved(file: PersonFile, cameBy: CameBy, pageName: string): boolean {
  if (file.person.keptSince === null) return false;
  // Who had a page of their own under another name is somebody from whom the user went on.
  if (cameBy.name !== null && cameBy.name !== pageName) return false;
  return isTheirs(pageName, file, cameBy.key);
}
