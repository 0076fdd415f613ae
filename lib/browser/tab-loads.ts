/** What one tab has loaded, as far as it was watched: the browser tells that much of a tab whose address it hides. */
export interface TabLoads {
  /** Whether it was watched from its creation on. */
  isWhole: boolean;
  /** How many addresses it went to before its first load was complete. */
  count: number;
  isComplete: boolean;
  isLoading: boolean;
  /** Whether something else was loaded after that, or may have been. */
  hasMovedOn: boolean;
  /** The profile that its creator asked for, where that could be seen. */
  askedKey: string | null;
}

/** A tab at its creation. */
export function newTab(askedKey: string | null): TabLoads {
  const nothing = { isWhole: true, count: 0, isComplete: false, hasMovedOn: false };
  return { ...nothing, isLoading: true, askedKey };
}

/** A tab that was there already, of which nobody knows what it loaded before. */
export function foundTab(isLoading: boolean): TabLoads {
  return { ...newTab(null), isWhole: false, isComplete: !isLoading, isLoading };
}

/** A tab after the next status that the browser tells of. A change of address within a page is `loading` too. */
export function afterStatus(before: TabLoads, status: 'loading' | 'complete'): TabLoads {
  const isLoading = status === 'loading';
  if (!isLoading) return { ...before, isLoading, isComplete: true };
  if (before.isComplete) return { ...before, isLoading, hasMovedOn: true };
  return { ...before, isLoading, count: before.count + 1 };
}

/**
 * Whether a tab shows what it was opened for and nothing else. Two addresses in a first load may be a page that
 * tidies up its own, or the user who went on before it was complete: no event tells these apart (decision 0013).
 */
export function isFirstPage({ isWhole, count, hasMovedOn }: TabLoads): boolean {
  return isWhole && count <= 1 && !hasMovedOn;
}

/**
 * Whether what Kith opened in a tab is shown beside it (product.md: until the next `loading` after its first
 * `complete`). A tab that nobody watched meanwhile is taken at its word until it moves, and the panel says so.
 */
export function showsOpened(tab: TabLoads): boolean {
  const isFound = !tab.isWhole && tab.count === 0 && !tab.hasMovedOn;
  return isFound || isFirstPage(tab);
}

/** A tab of which the user has said that it shows what it was opened for: whatever it loads next is something else. */
export function vouchedFor(tab: TabLoads): TabLoads {
  return { ...tab, isWhole: true, count: 1, isComplete: true };
}
