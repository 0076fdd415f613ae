import { initialsOf } from '@/components/ui/initials-of';
import '@/components/ui/initials.css';

/** A person's initials in a round; says nothing to a screen reader, since the name stands beside it. */
export function Initials({ name }: { name: string }) {
  return (
    <span className="initials" dir="auto" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
