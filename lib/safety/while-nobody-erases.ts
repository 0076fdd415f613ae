const LOCK = 'kith-erasing';

/**
 * Does something that carries what is stored to somewhere else. Meanwhile nobody erases, in any page: what was read
 * before would come to lie there after.
 */
export function whileNobodyErases<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, { mode: 'shared' }, work);
}

/** Erases, once nothing that was read before is on its way to anywhere. */
export function aloneErasing<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, work);
}
