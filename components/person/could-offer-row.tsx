import { BriefRow } from '@/components/person/brief-row';
import type { PersonFile } from '@/lib/domain/record';
import { ideasFor } from '@/lib/domain/value-fit';
import { text } from '@/lib/text';

/** How many ideas the brief has room for. */
const MOST = 2;

/** What you could offer: what fits their needs first, saying which. */
export function CouldOfferRow({ file }: { file: PersonFile }) {
  const ideas = ideasFor(file).slice(0, MOST);
  if (ideas.length === 0) return null;
  return (
    <BriefRow label={text('personCouldOffer')}>
      <ul>
        {ideas.map(({ value, need }) => (
          <li key={value.id}>
            <bdi>{value.text}</bdi>
            {need === null ? null : (
              <span className="quiet"> · {text('personFitsNeed', need)}</span>
            )}
          </li>
        ))}
      </ul>
    </BriefRow>
  );
}
