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

/** The browser ended the worker in the midst of its task, such as for want of memory. What had not been committed by then is not stored. */
export class WorkerGone extends Error {
  constructor() {
    super('The worker is gone');
    this.name = 'WorkerGone';
  }
}
