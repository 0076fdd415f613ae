import { useEffect, useState, type ComponentType, type ReactElement } from 'react';

/** A part of a page that is fetched when it is first drawn, or before, by `load`. */
export interface Lazily<Props> {
  (props: Props): ReactElement | null;
  load: () => Promise<ComponentType<Props>>;
}

interface Problem {
  error: unknown;
}

/**
 * `React.lazy` without its wait: once React has drawn a fallback it draws nothing else in its place for 300 ms
 * (FALLBACK_THROTTLE_MS), however soon the part is there, and a lazy part always draws one first. This draws nothing
 * (or `meanwhile`) until the part is there, and a part that is there already at once. It needs no `Suspense` around it.
 */
export function lazily<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  meanwhile: ReactElement | null = null,
): Lazily<Props> {
  let fetched: ComponentType<Props> | null = null;
  const load = async (): Promise<ComponentType<Props>> => (fetched ??= await fetchPart());

  function Part(props: Props) {
    const [Found, setFound] = useState(() => fetched);
    const [problem, setProblem] = useState<Problem | null>(null);
    useEffect(() => {
      if (Found !== null) return;
      load().then(
        (part) => setFound(() => part),
        (error: unknown) => setProblem({ error }),
      );
    }, [Found]);
    // An error boundary shows it, as it shows what goes wrong in the part itself.
    if (problem !== null) throw problem.error;
    return Found === null ? meanwhile : <Found {...props} />;
  }

  return Object.assign(Part, { load });
}
