import { SuggestField } from '@/components/ui/suggest-field';
import { TextField } from '@/components/ui/text-field';
import { asText } from '@/components/person/as-text';
import { ClashNotes } from '@/components/person/clash-notes';
import { DetailFrame } from '@/components/person/detail-frame';
import type { Details } from '@/components/person/use-details';

/** The details that are a text. */
export type TextDetailName =
  | 'name'
  | 'nickname'
  | 'pronunciation'
  | 'headline'
  | 'company'
  | 'position'
  | 'location'
  | 'email'
  | 'howMet'
  | 'whereMet'
  | 'hopesFor'
  | 'note';

interface Props {
  details: Details;
  name: TextDetailName;
  label: string;
  isLong?: boolean;
  suggestions?: () => Promise<string[]>;
}

/** A text, corrected in place. */
export function TextDetail({ details, name, label, isLong = false, suggestions }: Props) {
  const { person, edits, problems } = details;
  const typed = edits.typed(name);
  const field = {
    label,
    // Only texts are typed here.
    value: typed === null ? person[name] : asText(typed.value),
    onChange: (text: string) => edits.type(name, text),
    problem: problems[name],
  };
  return (
    <DetailFrame
      savesOnEnter={!isLong}
      isTyped={typed !== null}
      onSave={() => void details.save(name, (value) => ({ value: asText(value).trim() }))}
      onRevert={() => details.revert(name)}
    >
      {suggestions === undefined ? (
        <TextField {...field} multiline={isLong} />
      ) : (
        <SuggestField {...field} suggestions={suggestions} />
      )}
      <ClashNotes
        record={person}
        field={name}
        show={asText}
        onUse={(lost) => void details.put(name, asText(lost))}
      />
    </DetailFrame>
  );
}
