/** What a task is told while it is at work, and how it tells how far it is. */
export interface TaskWatch<Progress> {
  tell: (progress: Progress) => void;
  /** Aborted where the user cancelled; look at it between two steps (`throwIfAborted`). */
  signal: AbortSignal;
}

/** The user cancelled a task; nothing of it is stored. */
export class Cancelled extends Error {
  constructor(options?: ErrorOptions) {
    super('Cancelled', options);
    this.name = 'Cancelled';
  }
}
