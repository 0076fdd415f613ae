import { PartialDayField } from '@/components/ui/partial-day-field';
import { PersonField } from '@/components/ui/person-field';
import { SuggestField } from '@/components/ui/suggest-field';
import { TagField } from '@/components/ui/tag-field';
import { TextField } from '@/components/ui/text-field';
import type { Problems } from '@/components/person/entry-values';
import { FollowUpFields } from '@/components/ui/follow-up-fields';
import type { LogValues } from '@/components/person/log-values';
import { useSuggestions } from '@/components/person/use-person';
import { ValueFields } from '@/components/person/value-fields';
import { text } from '@/lib/text';

interface Props {
  values: LogValues;
  problems: Problems;
  set: (change: Partial<LogValues>) => void;
  nameHint: string | undefined;
}

/** The fields of the log form, in their order. */
export function LogFields({ values, problems, set, nameHint }: Props) {
  const suggestions = useSuggestions();
  return (
    <div className="form-fields">
      <TextField
        label={text('personName')}
        value={values.name}
        onChange={(name) => set({ name })}
        problem={problems.name}
        hint={nameHint}
      />
      <SuggestField
        label={text('personHowMet')}
        value={values.howMet}
        onChange={(howMet) => set({ howMet })}
        suggestions={suggestions.howMet}
      />
      <div className="form-pair">
        <SuggestField
          label={text('personWhereMet')}
          value={values.whereMet}
          onChange={(whereMet) => set({ whereMet })}
          suggestions={suggestions.places}
        />
        <PartialDayField
          label={text('personMetOn')}
          value={values.metOn}
          onChange={(metOn) => set({ metOn })}
          problem={problems.metOn}
        />
      </div>
      <PersonField
        label={text('personIntroducedBy')}
        value={values.introducedBy}
        onChange={(introducedBy) => set({ introducedBy })}
        find={suggestions.find}
      />
      <TagField
        label={text('personExpertise')}
        values={values.expertise}
        onChange={(expertise) => set({ expertise })}
        typed={values.expertiseTyped}
        onTyped={(expertiseTyped) => set({ expertiseTyped })}
        suggestions={suggestions.expertise}
      />
      <ValueFields values={values} problems={problems} set={set} />
      <FollowUpFields values={values} problem={problems.nextFollowUp} set={set} />
      <TextField
        label={text('personNote')}
        value={values.note}
        onChange={(note) => set({ note })}
        placeholder={text('personNotePlaceholder')}
        multiline
      />
    </div>
  );
}
