import type { ReactNode } from 'react';
import { useToday } from '@/components/ui/use-today';
import { showAgo, showPartialDay } from '@/lib/days/show-day';
import { lastTouch } from '@/lib/domain/touches';
import type { PersonFile } from '@/lib/domain/record';
import { oneLine } from '@/lib/search/summary';
import { language, text } from '@/lib/text';

/** As much of somebody as tells who is meant, and none of the notes: what they do, how you met, the last touch. */
export function Recap({ file }: { file: PersonFile }) {
  const today = useToday();
  const { headline, position, company, howMet, whereMet, metOn } = file.person;
  const line = oneLine(headline, position, company);
  const touch = lastTouch(file);
  const when = metOn === null ? '' : showPartialDay(metOn, { locale: language(), today });
  const met = [howMet, whereMet, when].filter((part) => part !== '');
  return (
    <>
      {line === '' ? null : (
        <p className="panel-recap-line" dir="auto">
          {line}
        </p>
      )}
      {met.length === 0 && touch === undefined ? null : (
        <dl className="panel-recap">
          {met.length === 0 ? null : (
            <Row label={text('personMet')}>
              {met.map((part, place) => (
                <span key={part}>
                  {place === 0 ? '' : ' · '}
                  <bdi>{part}</bdi>
                </span>
              ))}
            </Row>
          )}
          {touch === undefined ? null : (
            <Row label={text('personLastTouch')}>{showAgo(touch.day, today, language())}</Row>
          )}
        </dl>
      )}
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="panel-recap-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
