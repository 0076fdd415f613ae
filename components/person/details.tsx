import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DetailsFields } from '@/components/person/details-fields';
import { useDetails } from '@/components/person/use-details';
import type { Person } from '@/lib/domain/record';
import { text } from '@/lib/text';
import '@/components/person/form.css';
import '@/components/person/details.css';

/** A person's details, all there from the start; one button folds them away. */
export function PersonDetails({ person }: { person: Person }) {
  const details = useDetails(person);
  const [isShown, setShown] = useState(true);
  const id = useId();
  if (!details.edits.isReady) return null;
  return (
    <section className="details">
      <h2>
        <Button
          look="quiet"
          className="details-toggle"
          aria-expanded={isShown}
          aria-controls={isShown ? id : undefined}
          onClick={() => setShown(!isShown)}
        >
          <svg
            className="details-arrow"
            viewBox="0 0 12 12"
            width="12"
            height="12"
            aria-hidden="true"
          >
            <path d="M3 4.5l3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {text('personDetails')}
        </Button>
      </h2>
      {isShown ? (
        <div id={id}>
          <DetailsFields details={details} />
        </div>
      ) : null}
    </section>
  );
}
