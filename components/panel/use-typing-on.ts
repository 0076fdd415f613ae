import { useEffect, useState } from 'react';
import { formOf } from '@/lib/storage/drafts';

/** The log form of somebody who was kept while it was being typed in. */
export interface TypingOn {
  /** Whether the form stays, though the person is kept by now. */
  isUnderWay: boolean;
  /** Whether that is another window's doing, and not this form's own save on its way. */
  isOvertaken: boolean;
  /** The form was saved. */
  end: () => void;
  /** This window gives the profile to somebody who is kept: what is typed is left as a draft. */
  giveWay: (isGiving: boolean) => void;
}

/** How long this form's own save may take from the commit to its end. */
const OWN_SAVE_MS = 700;

/**
 * Keeps a log form in which something is typed on the screen when another window keeps the same person: what was
 * typed must neither vanish nor make a second person. Saving it adds it to them.
 */
export function useTypingOn(draftId: string, isKept: boolean): TypingOn {
  const [was, setWas] = useState<'new' | 'typing' | 'kept'>(isKept ? 'kept' : 'new');
  const [isOvertaken, setOvertaken] = useState(false);
  const [isGivingWay, setGivingWay] = useState(false);
  // While rendering: the form must not be drawn away first and asked afterwards.
  if (!isKept && was !== 'new') setWas('new');
  if (isKept && was === 'new') {
    const isTypedIn = !isGivingWay && formOf(draftId)?.hasWords() === true;
    setWas(isTypedIn ? 'typing' : 'kept');
    setGivingWay(false);
  }
  const isTyping = isKept && was === 'typing';
  useEffect(() => {
    if (!isTyping) return undefined;
    const timer = setTimeout(() => {
      // The other window has forgotten the draft with its own save.
      formOf(draftId)?.keepAgain();
      setOvertaken(true);
    }, OWN_SAVE_MS);
    return () => {
      clearTimeout(timer);
      setOvertaken(false);
    };
  }, [isTyping, draftId]);
  return {
    isUnderWay: isKept && was !== 'kept',
    isOvertaken: isTyping && isOvertaken,
    end: () => setWas('kept'),
    giveWay: setGivingWay,
  };
}
