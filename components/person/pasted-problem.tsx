import { Button } from '@/components/ui/button';
import { Sentence } from '@/components/ui/sentence';
import { useOpenHome } from '@/components/browser/use-open-home';
import { networkTitle, networkTitles } from '@/components/person/profile-words';
import { useNames } from '@/components/person/use-person';
import type { PastedProblem } from '@/components/person/use-add-profile';
import type { Id } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  problem: PastedProblem;
  personId: Id;
  onOpenPerson: (personId: Id) => void;
}

/** Why an address was not added, in a sentence that says what to do. */
export function PastedProblemSentence({ problem, personId, onOpenPerson }: Props) {
  switch (problem.problem) {
    case 'empty':
      return null;
    case 'self':
      return text('personProfileSelf', networkTitle(problem.network));
    case 'lookAlike':
      return (
        <Sentence
          of="personProfileLookAlike"
          parts={[
            networkTitle(problem.network),
            <bdi key="host" className="profile-host" dir="ltr">
              {problem.host}
            </bdi>,
          ]}
        />
      );
    case 'noProfile':
      return problem.network === null
        ? text('personProfileNone', networkTitles())
        : text('personProfileNobodys', networkTitle(problem.network));
    case 'refused': {
      const { reason, holderId } = problem.by;
      if (reason !== 'profileTaken' || holderId === null) return text(`refused_${reason}`);
      return <TakenBy holderId={holderId} personId={personId} onOpenPerson={onOpenPerson} />;
    }
  }
}

interface TakenProps {
  holderId: Id;
  personId: Id;
  onOpenPerson: (personId: Id) => void;
}

/** Somebody else has the profile: who, and that the two may be one. */
function TakenBy({ holderId, personId, onOpenPerson }: TakenProps) {
  const names = useNames([holderId]);
  const openHome = useOpenHome();
  return (
    <>
      <Sentence
        of="personProfileTaken"
        parts={[
          <button
            key="holder"
            type="button"
            className="person-link"
            onClick={() => onOpenPerson(holderId)}
          >
            <bdi>{names.get(holderId) ?? '…'}</bdi>
          </button>,
        ]}
      />
      <br />
      <Button
        look="plain"
        className="profile-merge"
        onClick={() => openHome(`merge/${personId}/${holderId}`)}
      >
        {text('personMergeTwo')}
      </Button>
    </>
  );
}
