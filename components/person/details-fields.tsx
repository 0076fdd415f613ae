import { GapDetail } from '@/components/person/gap-detail';
import { IntroducedByDetail } from '@/components/person/introduced-by-detail';
import { MetOnDetail } from '@/components/person/met-on-detail';
import { NewBringUp } from '@/components/person/new-bring-up';
import { NewMoment } from '@/components/person/new-moment';
import { TagsDetail } from '@/components/person/tags-detail';
import { TextDetail } from '@/components/person/text-detail';
import type { Details } from '@/components/person/use-details';
import { useSuggestions } from '@/components/person/use-person';
import { text } from '@/lib/text';

/** Everything that can be said of a person, all of it there from the start. */
export function DetailsFields({ details }: { details: Details }) {
  const { person, edits } = details;
  const suggest = useSuggestions(person.id);
  return (
    <div className="details-fields">
      <TextDetail details={details} name="name" label={text('personName')} />
      <div className="form-halves">
        <TextDetail details={details} name="nickname" label={text('personNickname')} />
        <TextDetail details={details} name="pronunciation" label={text('personPronunciation')} />
      </div>
      <TagsDetail
        details={details}
        name="formerNames"
        label={text('personFormerNames')}
        suggestions={noSuggestions}
      />
      <TextDetail details={details} name="headline" label={text('personHeadline')} />
      <div className="form-halves">
        <TextDetail details={details} name="company" label={text('personCompany')} />
        <TextDetail details={details} name="position" label={text('personPosition')} />
        <TextDetail details={details} name="location" label={text('personLocation')} />
        <TextDetail details={details} name="email" label={text('personEmail')} />
      </div>
      <TextDetail
        details={details}
        name="howMet"
        label={text('personHowMet')}
        suggestions={suggest.howMet}
      />
      <div className="form-pair">
        <TextDetail
          details={details}
          name="whereMet"
          label={text('personWhereMet')}
          suggestions={suggest.places}
        />
        <MetOnDetail details={details} />
      </div>
      <IntroducedByDetail details={details} find={suggest.find} />
      <TagsDetail
        details={details}
        name="expertise"
        label={text('personExpertise')}
        suggestions={suggest.expertise}
      />
      <TagsDetail
        details={details}
        name="roles"
        label={text('personRoles')}
        suggestions={suggest.roles}
      />
      <TagsDetail
        details={details}
        name="labels"
        label={text('personLabels')}
        suggestions={suggest.labels}
      />
      <TextDetail details={details} name="hopesFor" label={text('personHopesFor')} isLong />
      <TagsDetail
        details={details}
        name="needs"
        label={text('personNeeds')}
        suggestions={noSuggestions}
      />
      <NewBringUp personId={person.id} edits={edits} />
      <NewMoment personId={person.id} edits={edits} />
      <TagsDetail
        details={details}
        name="leaveAlone"
        label={text('personLeaveAlone')}
        suggestions={noSuggestions}
      />
      <TextDetail details={details} name="note" label={text('personNote')} isLong />
      <div className="form-halves">
        <GapDetail details={details} name="idealGap" label={text('personIdealGap')} />
        <GapDetail details={details} name="limit" label={text('personLimit')} />
      </div>
    </div>
  );
}

const noSuggestions = (): Promise<string[]> => Promise.resolve([]);
