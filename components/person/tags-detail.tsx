import { TagField } from '@/components/ui/tag-field';
import { asText } from '@/components/person/as-text';
import { ClashNotes } from '@/components/person/clash-notes';
import { DetailFrame } from '@/components/person/detail-frame';
import { lostText } from '@/components/person/lost-text';
import type { Details } from '@/components/person/use-details';

interface Props {
  details: Details;
  name: 'formerNames' | 'expertise' | 'roles' | 'labels' | 'needs' | 'leaveAlone';
  label: string;
  suggestions: () => Promise<string[]>;
}

/** Tags, corrected in place: each that is added or removed is saved at once. */
export function TagsDetail({ details, name, label, suggestions }: Props) {
  const { person, edits, problems } = details;
  const word = `${name}/word`;
  const typed = edits.typed(name);
  // Here and below: only lists of texts are typed and stored in these fields.
  const values = typed === null ? person[name] : (typed.value as string[]);
  return (
    <DetailFrame
      onSave={() => void details.save(name, (value) => ({ value: value as string[] }))}
      onRevert={() => edits.forget([name, word])}
    >
      <TagField
        label={label}
        values={values}
        onChange={(tags) => void details.put(name, tags)}
        suggestions={suggestions}
        problem={problems[name]}
        typed={asText(edits.typed(word)?.value)}
        onTyped={(text) => (text === '' ? edits.forget([word]) : edits.type(word, text))}
      />
      <ClashNotes
        record={person}
        field={name}
        show={(lost) => lostText(lost, String)}
        onUse={(lost) => void details.put(name, lost as string[])}
      />
    </DetailFrame>
  );
}
