import type { ProfileOnTab } from '@/components/popup/use-page-person';
import { Button } from '@/components/ui/button';
import { Initials } from '@/components/ui/initials';
import { useToday } from '@/components/ui/use-today';
import { showAgo } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import { lastTouch } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import type { Live } from '@/lib/storage/live';
import { language, text } from '@/lib/text';

interface Props {
  profile: ProfileOnTab | null;
  holder: Live<PersonFile | null>;
  onOpenPanel: () => void;
  onOpenPerson: (personId: string) => void;
}

/** Who is on the page, above the queue, and the way to the panel, which is there beside any page. */
export function PagePerson({ profile, holder, onOpenPanel, onOpenPerson }: Props) {
  const today = useToday();
  const file = holder.state === 'ready' ? holder.value : null;
  const isKept = file !== null && file.person.keptSince !== null;
  const name = file?.person.name ?? profile?.name ?? null;
  return (
    <section
      className={`page-person ${profile === null ? '' : 'page-person-known'}`}
      aria-label={text('popupThisPage')}
    >
      {profile === null || name === null ? null : <Initials name={name} />}
      <div className="page-person-text">
        {profile === null ? null : isKept ? (
          <button
            type="button"
            className="page-person-name cut"
            title={file.person.name}
            onClick={() => onOpenPerson(file.person.id)}
          >
            <bdi>{file.person.name}</bdi>
          </button>
        ) : (
          <p className="page-person-name cut">
            <bdi>{name ?? text('popupSomebodyNew')}</bdi>
          </p>
        )}
        <p className="quiet">{lineOf(profile, holder, isKept ? file : null, today)}</p>
      </div>
      <Button look={profile === null ? 'plain' : 'primary'} onClick={onOpenPanel}>
        {text('popupOpenPanel')}
      </Button>
    </section>
  );
}

function lineOf(
  profile: ProfileOnTab | null,
  holder: Live<PersonFile | null>,
  kept: PersonFile | null,
  today: Day,
): string {
  if (holder.state === 'failed') return text('popupPersonFailed');
  if (profile === null) return text('popupNobody');
  // Not known yet, and to call somebody new who is not would be wrong.
  if (holder.state === 'loading') return '';
  if (kept === null) return text('popupNewOnPage');
  const touch = lastTouch(kept);
  if (touch === undefined) return text('popupNoTouch');
  return text('popupLastTouch', showAgo(touch.day, today, language()));
}
