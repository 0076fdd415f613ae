import { useEffect, useState } from 'react';
import { readDay } from '@/lib/days/read-day';
import type { Day } from '@/lib/domain/day';
import type { Towards } from '@/lib/domain/day-reading';
import { language } from '@/lib/text';

/** The day a typed text stands for, null if for none, and undefined while that is being found out. */
export function useDayReading(value: string, today: Day, towards: Towards): Day | null | undefined {
  const [known, setKnown] = useState<{ key: string; day: Day | null } | null>(null);
  const isEmpty = value.trim() === '';
  const key = `${today} ${towards} ${value}`;
  useEffect(() => {
    if (isEmpty) return undefined;
    let isGone = false;
    const found = (day: Day | null): void => {
      if (!isGone) setKnown({ key, day });
    };
    // A reader that cannot be loaded reads nothing, and the field says what it can read without.
    readDay(value, { today, locale: language(), towards }).then(found, () => found(null));
    return () => {
      isGone = true;
    };
  }, [isEmpty, key, value, today, towards]);
  if (isEmpty) return null;
  return known?.key === key ? known.day : undefined;
}
