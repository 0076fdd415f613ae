import { BriefRow } from '@/components/person/brief-row';
import { useRhythm } from '@/components/person/use-rhythm';
import type { PersonFile } from '@/lib/domain/record';
import { rhythmKept } from '@/lib/domain/rhythm';
import { language, text } from '@/lib/text';

/** The rhythm you want, and beside it the one you really keep. */
export function RhythmRow({ file }: { file: PersonFile }) {
  const wanted = useRhythm(file.person);
  const kept = rhythmKept(file);
  if (wanted === null) return null;
  const limit = wanted.limit === null ? '' : text('personRhythmAtMost', gapText(wanted.limit));
  return (
    <BriefRow label={text('personRhythm')}>
      {text('personRhythmWanted', gapText(wanted.idealGap))}
      {limit}
      {kept === null ? null : (
        <span className="quiet"> · {text('personRhythmKept', gapText(kept))}</span>
      )}
    </BriefRow>
  );
}

/** A gap in weeks where it makes whole ones, else in days. */
function gapText(days: number): string {
  const isWeeks = days > 0 && days % 7 === 0;
  const [count, unit] = isWeeks ? [days / 7, 'week'] : [days, 'day'];
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language(), style).format(count);
}
