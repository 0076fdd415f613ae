import { useId } from 'react';
import { hashOf, type Route } from '@/components/home/route';
import { language } from '@/lib/text';

interface Props {
  to: Route;
  name: string;
  isHere: boolean;
  /** A number beside the name, and what it counts in words. */
  children?: { count: number; said: string } | null;
}

/** A room's name as a link, with at most a number beside it. */
export function NavLink({ to, name, isHere, children: counted = null }: Props) {
  const id = useId();
  return (
    <li>
      <a
        className="home-room"
        href={hashOf(to)}
        aria-current={isHere ? 'page' : undefined}
        aria-label={name}
        aria-describedby={counted === null ? undefined : id}
      >
        <span>{name}</span>
        {counted === null ? null : (
          <>
            <span className="home-count" aria-hidden="true">
              {new Intl.NumberFormat(language()).format(counted.count)}
            </span>
            <span className="hidden-label" id={id}>
              {counted.said}
            </span>
          </>
        )}
      </a>
    </li>
  );
}
