import type { SyntheticEvent } from 'react';

/** Keeps downshift from doing what it does with an event by itself. */
export function leaveAlone(event: SyntheticEvent): void {
  // Downshift's own word: https://github.com/downshift-js/downshift#customizing-handlers
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}
