import { BriefRow } from '@/components/person/brief-row';
import { useRhythm } from '@/components/person/use-rhythm';
import type { PersonFile } from '@/lib/domain/record';
import { showGap } from '@/lib/days/show-gap';
import { rhythmKept } from '@/lib/domain/rhythm';
import { language, text } from '@/lib/text';

/** The rhythm you want, and beside it the one you really keep. */
export function RhythmRow({ file }: { file: PersonFile }) {
  const wanted = useRhythm(file.person);
  const kept = rhythmKept(file);
  const locale = language();
  if (wanted === null) return null;
  const limit =
    wanted.limit === null ? '' : text('personRhythmAtMost', showGap(wanted.limit, locale));
  return (
    <BriefRow label={text('personRhythm')}>
      {text('personRhythmWanted', showGap(wanted.idealGap, locale))}
      {limit}
      {kept === null ? null : (
        <span className="quiet"> · {text('personRhythmKept', showGap(kept, locale))}</span>
      )}
    </BriefRow>
  );
}
