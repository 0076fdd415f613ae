const CHANNEL = 'kith-look-again';

/** Tells open panels that a grant may have come: no event of the browser's reaches them. */
export function tellToLookAgain(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('look');
  channel.close();
}

/** Calls back when a popup, menu or command says that there may be more to see. Returns how to stop. */
export function onLookAgain(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
