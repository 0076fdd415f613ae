import type { ProfileOnTab } from '@/components/popup/use-page-person';
import { Button } from '@/components/ui/button';
import { Initials } from '@/components/ui/initials';
import { Sentence } from '@/components/ui/sentence';
import { useToday } from '@/components/ui/use-today';
import { showAgo } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import { lastTouch } from '@/lib/domain/touches';
import type { PersonFile } from '@/lib/domain/record';
import { isTheirs } from '@/lib/profiles/is-theirs';
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
  const name = file?.person.name ?? profile?.name ?? null;
  const doubt = file === null ? null : doubtOf(profile, file);
  const kept = file?.person.keptSince == null || doubt !== null ? null : file;
  return (
    <section
      className={`page-person ${profile === null ? '' : 'page-person-known'}`}
      aria-label={text('popupThisPage')}
    >
      {profile === null || name === null ? null : <Initials name={name} />}
      <div className="page-person-text">
        {profile === null ? null : (
          <PageName name={name} kept={kept} isAsked={doubt !== null} onOpenPerson={onOpenPerson} />
        )}
        <p className="quiet">
          {doubt === null ? (
            lineOf(profile, holder, kept, today)
          ) : (
            <Sentence of="popupPageSays" parts={[<bdi key="said">{doubt}</bdi>]} />
          )}
        </p>
      </div>
      <Button look={profile === null ? 'plain' : 'primary'} onClick={onOpenPanel}>
        {text('popupOpenPanel')}
      </Button>
    </section>
  );
}

interface NameProps {
  name: string | null;
  /** Whose page it surely is. */
  kept: PersonFile | null;
  isAsked: boolean;
  onOpenPerson: (personId: string) => void;
}

function PageName({ name, kept, isAsked, onOpenPerson }: NameProps) {
  const shown = <bdi key="who">{name ?? text('popupSomebodyNew')}</bdi>;
  if (isAsked) {
    return (
      <p className="page-person-asked">
        <Sentence of="popupIsStill" parts={[shown]} />
      </p>
    );
  }
  if (kept === null) return <p className="page-person-name cut">{shown}</p>;
  const { id, name: whole } = kept.person;
  return (
    <button
      type="button"
      className="page-person-name cut"
      title={whole}
      onClick={() => onOpenPerson(id)}
    >
      {shown}
    </button>
  );
}

/** What the page calls itself, where that is none of the names of the person who holds its profile. */
function doubtOf(profile: ProfileOnTab | null, file: PersonFile): string | null {
  if (profile === null || profile.said === null) return null;
  return isTheirs(profile.said, file, profile.key) ? null : profile.said;
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
  if (profile.isUnseen) return text('popupOpenedHere');
  const touch = lastTouch(kept);
  if (touch === undefined) return text('popupNoTouch');
  return text('popupLastTouch', showAgo(touch.day, today, language()));
}
