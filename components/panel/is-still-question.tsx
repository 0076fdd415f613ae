import { useId, type ReactNode } from 'react';
import { Recap } from '@/components/panel/recap';
import { usePanelAct } from '@/components/panel/use-panel-act';
import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { samePerson, somebodyElse } from '@/lib/acts/profile-acts';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  profileKey: string;
  /** Who holds the profile. */
  file: PersonFile;
  /** What the page calls itself. */
  pageName: string;
  /** Whether that may be a former page's title. */
  isSure: boolean;
}

/** "Is this still …?": stands in the place of everything about a person until it is answered. */
export function IsStillQuestion({ profileKey, file, pageName, isSure }: Props) {
  const title = useId();
  const { act, problem } = usePanelAct();
  const { id: personId, name } = file.person;
  const input = { personId, key: profileKey, pageName };
  const stored = <bdi key="stored">{name}</bdi>;
  const shown = <bdi key="shown">{pageName}</bdi>;
  return (
    <section className="panel-question" aria-labelledby={title}>
      <header className="panel-question-head">
        <h1 id={title}>
          <Sentence of="panelIsStill" parts={[stored]} />
        </h1>
        <p>
          <Sentence of="panelPageSays" parts={[<strong key="shown">{shown}</strong>]} />
        </p>
        {isSure ? null : <p className="quiet">{text('panelMayBeFormer')}</p>}
      </header>
      <div className="panel-card">
        <p className="panel-card-title">{text('panelKept')}</p>
        <p>
          <strong>{stored}</strong>
        </p>
        <Recap file={file} />
      </div>
      <div className="panel-answers">
        <Answer
          onClick={() =>
            void act(samePerson, { ...input, isRenamed: true }, text('panelRenamedSaid', pageName))
          }
        >
          <Sentence of="panelSameRenamed" parts={[shown]} />
        </Answer>
        <Answer
          onClick={() =>
            void act(samePerson, { ...input, isRenamed: false }, text('panelNameKeptSaid', name))
          }
        >
          {text('panelSameKeepName')}
        </Answer>
        <Answer onClick={() => void act(somebodyElse, input, text('panelSomebodyElseSaid', name))}>
          {text('panelSomebodyElse')}
        </Answer>
      </div>
      {problem === null ? null : (
        <p className="panel-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="quiet">{text('panelUntilAnswered')}</p>
    </section>
  );
}

function Answer({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button className="panel-answer" onClick={onClick}>
      <span>{children}</span>
    </Button>
  );
}
