import { useToday } from '@/components/ui/use-today';
import { showDay } from '@/lib/days/show-day';
import type { Person } from '@/lib/domain/record';
import { jobName } from '@/lib/job-words';
import { language, text } from '@/lib/text';

/** What a file knew of somebody who is not kept: "Connected 5 Nov 2023, Engineer at Acme". */
export function KnownLine({ person }: { person: Person }) {
  const today = useToday();
  const { position, company, headline, connectedOn } = person;
  const job = headline || jobName(position, company);
  const since =
    connectedOn === null
      ? ''
      : text(
          'panelConnected',
          showDay(connectedOn, { locale: language(), today, isWeekdayLeftOut: true }),
        );
  const said = [since, job].filter((part) => part !== '');
  if (said.length === 0) return null;
  return (
    <p className="panel-linked quiet">
      <bdi>{said.join(', ')}</bdi>
    </p>
  );
}
