const CHANNEL = 'kith-erased';

let channel: BroadcastChannel | null = null;

/** Tells the other pages that everything was erased. */
export function tellErased(): void {
  channelNow().postMessage('erased');
}

/** Calls back when another page has erased everything: what this one still has in its forms is meant, too. */
export function onErasedElsewhere(listener: () => void): void {
  channelNow().addEventListener('message', listener);
}

/** One for the page: a channel does not hear itself, but would hear another of the same page. */
function channelNow(): BroadcastChannel {
  channel ??= new BroadcastChannel(CHANNEL);
  return channel;
}
