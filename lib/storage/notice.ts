import type { ActName, ActStore } from '@/lib/acts/act';
import type { Id, PersonFile } from '@/lib/domain/record';
import type { StoreCounts } from '@/lib/storage/sentinel-counts';

/** What every open page is told after a commit. */
export interface Notice {
  databaseId: Id;
  sequence: number;
  counts: StoreCounts;
  actId: Id;
  name: ActName;
  personIds: Id[];
  /** Where something was written. */
  stores: ActStore[];
}

/**
 * Whom a commit made in this very page left how, as its own transaction read them: shown without asking the store once
 * more. Null: nobody by that id any more; not in it: to be read.
 */
export type FilesAfter = ReadonlyMap<Id, PersonFile | null>;

type Listener = (notice: Notice, after: FilesAfter) => void;

const NOT_KNOWN: FilesAfter = new Map();
const CHANNEL = 'kith';
const ownListeners = new Set<(notice: Notice) => void>();
const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

/** Calls back after every commit, in this page and in any other. Returns how to stop. */
export function onNotice(listener: Listener): () => void {
  channelNow();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Calls back after every commit made in this very page. Returns how to stop. */
export function onOwnCommit(listener: (notice: Notice) => void): () => void {
  ownListeners.add(listener);
  return () => void ownListeners.delete(listener);
}

/** Tells this page and all others. */
export function tellAll(notice: Notice, after = NOT_KNOWN): void {
  channelNow().postMessage(notice);
  for (const listener of [...ownListeners, ...listeners]) tell(listener, notice, after);
}

/** Of a commit that a worker of this page made: it has told all pages, and what follows a commit only a page can do. */
export function tellOwn(notice: Notice): void {
  for (const listener of ownListeners) tell(listener, notice);
}

function channelNow(): BroadcastChannel {
  if (channel === null) {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Notice>) => {
      for (const listener of listeners) tell(listener, data);
    };
  }
  return channel;
}

/** One listener that fails keeps neither the others nor the committed act from going on. */
function tell(listener: Listener, notice: Notice, after = NOT_KNOWN): void {
  try {
    listener(notice, after);
  } catch (error) {
    reportError(error);
  }
}
