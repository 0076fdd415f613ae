import {
  NO_VALUE,
  readValues,
  type FormReading,
  type Problems,
  type ValueTexts,
} from '@/components/person/entry-values';
import { introducerOf, type NamedIntroducer } from '@/components/person/introducer';
import { NO_FOLLOW_UP, readFollowUp, type FollowUpTexts } from '@/components/ui/read-follow-up';
import type { LogPersonInput, ProfileInput } from '@/lib/acts/log-person';
import { readTypedMetOn } from '@/lib/days/read-typed-day';
import { isBlank } from '@/lib/domain/is-blank';
import { text } from '@/lib/text';

/** The log form as it is typed; days are the words they were typed in. */
export interface LogValues extends ValueTexts, FollowUpTexts {
  name: string;
  howMet: string;
  whereMet: string;
  metOn: string;
  introducedBy: NamedIntroducer | null;
  expertise: string[];
  /** The word that is no tag yet. */
  expertiseTyped: string;
  note: string;
}

/** The log form before anything was typed; the name from the page's title is no draft. */
export function emptyLog(suggestedName: string): LogValues {
  return {
    ...NO_VALUE,
    ...NO_FOLLOW_UP,
    name: suggestedName,
    howMet: '',
    whereMet: '',
    metOn: '',
    introducedBy: null,
    expertise: [],
    expertiseTyped: '',
    note: '',
  };
}

/** What the log form asks to be kept, or what is wrong with it. */
export async function readLog(
  values: LogValues,
  profile: ProfileInput | null,
  reading: FormReading,
): Promise<{ input: LogPersonInput; problems: Problems }> {
  const metOn = readTypedMetOn(values.metOn, reading);
  const value = readValues(values);
  const followUp = await readFollowUp(values, reading);
  const problems: Problems = { ...value.problems };
  if (followUp.problem !== null) problems.nextFollowUp = followUp.problem;
  if (isBlank(values.name)) problems.name = text('refused_nameMissing');
  if (metOn.problem !== null) problems.metOn = text(metOn.problem);
  const { name, howMet, whereMet, note } = values;
  const expertise = [...values.expertise, values.expertiseTyped];
  const introducedBy = introducerOf(values.introducedBy);
  return {
    problems,
    input: {
      profile,
      fields: { name, howMet, whereMet, metOn: metOn.day, introducedBy, expertise, note },
      ...value.input,
      ...(followUp.followUp === null ? {} : { followUp: followUp.followUp }),
    },
  };
}
