import { useOpenProfile } from '@/components/browser/use-open-profile';
import { useProfileKey } from '@/components/triage/use-triage';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import { showAgo, showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { PersonSummary } from '@/lib/search/summary';
import { language, text } from '@/lib/text';

/** Somebody who is only known, with what a file knew of them. */
export function KnownCard({ person }: { person: PersonSummary }) {
  const { personId, name, line, connectedOn, lastContactOn } = person;
  const today = useToday();
  const key = useProfileKey(personId);
  const openProfile = useOpenProfile();
  return (
    <article className="triage-card" aria-labelledby="triage-name">
      <h2 id="triage-name">
        <bdi>{name}</bdi>
      </h2>
      {line === '' ? null : (
        <p className="triage-line">
          <bdi>{line}</bdi>
        </p>
      )}
      {connectedOn === null ? null : (
        <p className="quiet">{text('triageConnected', dayWords(connectedOn, today))}</p>
      )}
      {lastContactOn === null ? null : (
        <p className="quiet">{text('triageContact', dayWords(lastContactOn, today))}</p>
      )}
      {key === null ? null : (
        <p>
          <Button look="chip" onClick={() => openProfile(key)}>
            {text('personOpenProfile')}
          </Button>
        </p>
      )}
    </article>
  );
}

function dayWords(day: Day, today: Day): string {
  const locale = language();
  const shown = showDay(day, { locale, today, isWeekdayLeftOut: true });
  return `${shown} (${showAgo(day, today, locale)})`;
}
