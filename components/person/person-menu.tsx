import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useOpenHome } from '@/components/browser/use-open-home';
import { Button } from '@/components/ui/button';
import { useOpenProfile } from '@/components/browser/use-open-profile';
import { useDays } from '@/components/person/use-days';
import { usePause } from '@/components/person/use-pause';
import { useQuickAct } from '@/components/person/use-quick-act';
import { addMonths } from '@/lib/domain/day';
import { removePerson } from '@/lib/acts/remove';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** Something more that can be done with a person: what another room has to offer. */
export interface PersonMenuItem {
  label: string;
  act: () => void;
  /** Whether it takes something away. */
  isGrave?: boolean;
}

interface Props {
  file: PersonFile;
  more?: readonly PersonMenuItem[] | undefined;
}

const PAUSES = [
  { months: 1, name: 'personPauseMonth' },
  { months: 3, name: 'personPauseMonths' },
] as const;

/** What is seldom done with a person: opening their profile, pausing, merging, removing them. */
export function PersonMenu({ file, more }: Props) {
  const { person, profiles } = file;
  const act = useQuickAct();
  const openProfile = useOpenProfile();
  const openHome = useOpenHome();
  const pause = usePause(person);
  const { today } = useDays();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const profile = profiles.find(({ former, removedOn }) => !former && removedOn === null);
  const keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    toggle.current?.focus();
  };
  const left = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const moreItems = (isGrave: boolean): ReactNode =>
    more
      ?.filter((item) => (item.isGrave ?? false) === isGrave)
      .map(({ label, act: doMore }) => (
        <Button
          key={label}
          look="quiet"
          className={isGrave ? 'person-menu-remove' : ''}
          onClick={() => {
            setOpen(false);
            doMore();
          }}
        >
          {label}
        </Button>
      ));
  return (
    // The buttons inside get focus; their keys are heard on their way up.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="person-menu" onKeyDown={keyPressed} onBlur={left}>
      <Button
        ref={toggle}
        look="quiet"
        className="person-icon"
        aria-label={text('personMore')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M3 8h.01M8 8h.01M13 8h.01"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
      </Button>
      {isOpen ? (
        // A press must not take the focus first and so close the menu: Safari and Firefox on a Mac do
        // not focus a pressed button.
        <div className="person-menu-list" onPointerDown={(event) => event.preventDefault()}>
          {profile === undefined ? null : (
            <Button
              look="quiet"
              onClick={() => {
                setOpen(false);
                openProfile(profile.key);
              }}
            >
              {text('personOpenProfile')}
            </Button>
          )}
          {PAUSES.map(({ months, name }) => (
            <Button
              key={name}
              look="quiet"
              onClick={() => {
                setOpen(false);
                pause(addMonths(today, months));
              }}
            >
              {text(name)}
            </Button>
          ))}
          <Button
            look="quiet"
            onClick={() => {
              setOpen(false);
              openHome(`merge/${person.id}`);
            }}
          >
            {text('personMergeWith')}
          </Button>
          {moreItems(false)}
          <Button
            look="quiet"
            className="person-menu-remove"
            onClick={() => {
              setOpen(false);
              const said = text('personRemovedPerson', person.name);
              void act(removePerson, { personId: person.id }, said);
            }}
          >
            {text('personRemovePerson')}
          </Button>
          {moreItems(true)}
        </div>
      ) : null}
    </div>
  );
}
