import { whyNow } from '@/components/queue/why-now';
import type { Day } from '@/lib/domain/day';
import type { Section } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { language, text } from '@/lib/text';

interface Props {
  row: QueueRow;
  section: Section;
  today: Day;
}

/** Why one item is there now. */
export function Why({ row, section, today }: Props) {
  const { lead, written, advice, tone } = whyNow(row, section, { locale: language(), today });
  return (
    <p className={`queue-why queue-why-${tone}`}>
      {lead}
      {written === '' ? null : (
        <>
          {text('queueWhyColon')}
          <bdi>{written}</bdi>
        </>
      )}
      {advice === '' ? null : <span className="queue-why-advice"> {advice}</span>}
    </p>
  );
}
