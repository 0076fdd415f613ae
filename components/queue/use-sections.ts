import { useState } from 'react';
import type { More } from '@/components/queue/section-foot';
import { PAGE, useLater, type Later } from '@/components/queue/use-later';
import type { QueueNow } from '@/components/queue/use-queue';
import type { Place } from '@/components/queue/use-selection';
import type { PersonInQueue, Section } from '@/lib/domain/queue';

/** A section as it is shown. */
export interface ShownSection {
  section: Section;
  count: number | null;
  places: Place[];
  more: More;
}

/** The sections that have somebody in them, each as far as it was asked for. */
export function useSections(now: QueueNow): ShownSection[] {
  const later = useLater(now);
  const [pages, setPages] = useState<Partial<Record<Section, number>>>({});
  const dated = (['overdue', 'today', 'thisWeek'] as const).map((section): ShownSection => {
    const all = now.queue.sections[section];
    const shown = (pages[section] ?? 1) * PAGE;
    const hiddenCount = Math.max(0, all.length - shown);
    return {
      section,
      count: all.length,
      places: placesOf(section, all.slice(0, shown)),
      more: {
        offers: hiddenCount > 0 ? 'more' : null,
        hiddenCount,
        isFailed: false,
        showMore: () => setPages({ ...pages, [section]: (pages[section] ?? 1) + 1 }),
      },
    };
  });
  return [...dated, laterSection(later)].filter(
    ({ places, more }) => places.length > 0 || more.offers !== null || more.isFailed,
  );
}

function laterSection(later: Later): ShownSection {
  const { shown, hiddenCount, isOpen, isFailed, showMore } = later;
  const offers = hiddenCount === 0 ? null : isOpen ? 'more' : 'show';
  return {
    section: 'later',
    count: hiddenCount === null ? null : shown.length + hiddenCount,
    places: placesOf('later', shown),
    more: { offers, hiddenCount, isFailed, showMore },
  };
}

function placesOf(section: Section, entries: PersonInQueue[]): Place[] {
  return entries.map((entry) => ({ id: `${section}/${entry.personId}`, section, entry }));
}
