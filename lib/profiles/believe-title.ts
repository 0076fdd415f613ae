import { countWordsInAddress, nameFromTitle } from '@/lib/profiles/name-from-title';
import type { Arrival, PageSight } from '@/lib/profiles/page-sight';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { fold } from '@/lib/search/fold';

/** Milliseconds after the address change from which a new title is believed without a word in common (profiles.md). */
export const SETTLED_AFTER = 500;
/** Milliseconds after which nobody waits for a title any longer (profiles.md: about 5 s). */
export const WAITING_ENDS_AFTER = 5000;

/** The sight after reading a title that came after the address: its name believed, offered, or left alone. */
export function believeTitle(before: PageSight, title: string, at: number): PageSight {
  const sight = { ...before, title };
  const { identity, arrival } = sight;
  if (identity === null || arrival === null) return sight;
  const found = nameFromTitle(title, identity);
  if (found === null) {
    const isNewDocument = sight.isLoading && title !== before.title;
    return isNewDocument ? awaitOwnTitle(sight, title, at) : sight;
  }
  if (isOfLeftProfile(found, identity, sight)) return sight;
  // While a page loads again its old title stands there still, and says nothing new.
  if (title === arrival.title && isSameName(found, sight.name)) return sight;
  const words = countWordsInAddress(found, identity);
  if (words > 0) return takeSureName(sight, arrival, found, words);
  return takeNewName(sight, arrival, found, at);
}

/** The sight at a moment: waiting is over once there is a name, or too long after the address. */
export function settle(sight: PageSight, at: number): PageSight {
  const { arrival, name, isNameOld } = sight;
  const isOpen = name === null || isNameOld;
  const waiting =
    sight.waiting && arrival !== null && isOpen && at - arrival.at < WAITING_ENDS_AFTER;
  return waiting === sight.waiting ? sight : { ...sight, waiting };
}

/** A title without a name begins each load: what comes after it is this page's own, whatever stood there before. */
function awaitOwnTitle(sight: PageSight, title: string, at: number): PageSight {
  return {
    ...sight,
    suggestedName: null,
    waiting: true,
    isNameOld: sight.name !== null,
    arrival: { at, title, changeSeen: true, nameIsSure: false, isNamed: false },
    // The document that could have brought a late title of theirs is gone.
    left: [],
  };
}

function takeSureName(sight: PageSight, arrival: Arrival, name: string, words: number): PageSight {
  const { identity, name: present } = sight;
  const presentWords = identity && present ? countWordsInAddress(present, identity) : 0;
  if (arrival.nameIsSure && presentWords > words) return sight;
  const sureArrival = { ...arrival, nameIsSure: true, isNamed: true };
  return { ...sight, name, suggestedName: null, isNameOld: false, arrival: sureArrival };
}

function takeNewName(sight: PageSight, arrival: Arrival, name: string, at: number): PageSight {
  const { identity } = sight;
  const elapsed = at - arrival.at;
  if (identity === null || arrival.nameIsSure) return sight;
  // By name, not by title: a counter in front of the former page's title makes it no new one.
  const isNew = !isSameName(name, nameFromTitle(arrival.title, identity));
  if (elapsed < SETTLED_AFTER) {
    const isOther = isNew && sight.name !== null && !isSameName(name, sight.name);
    return isOther ? { ...sight, waiting: true, isNameOld: true } : sight;
  }
  // `waiting` counts beyond its end too, because a throttled timer looks late.
  if (isNew && (sight.waiting || elapsed < WAITING_ENDS_AFTER)) {
    const named = { ...arrival, isNamed: true };
    return { ...sight, name, suggestedName: null, isNameOld: false, arrival: named };
  }
  const mayBeOffered = sight.name === null && (isNew || !arrival.changeSeen);
  return mayBeOffered ? { ...sight, suggestedName: name } : sight;
}

/** Whether a name is rather that of a profile just left: on A → B → C, B's title may come when C is there. */
function isOfLeftProfile(name: string, identity: ProfileIdentity, sight: PageSight): boolean {
  const wordsHere = countWordsInAddress(name, identity);
  return sight.left.some((left) => {
    const wordsThere = countWordsInAddress(name, left.identity);
    if (left.name === null) return wordsThere > wordsHere;
    return isSameName(name, left.name) && (wordsThere > wordsHere || wordsHere === 0);
  });
}

function isSameName(name: string, other: string | null): boolean {
  return other !== null && (name === other || fold(name) === fold(other));
}
