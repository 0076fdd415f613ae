import { closeKith, tryAgain } from '@/lib/storage/open';

const CHANNEL = 'kith-set-aside';

/** Tells the other pages that the database was set aside, and lets this one go to the new one, too. */
export async function tellSetAside(): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('set aside');
  channel.close();
  await openAnew();
}

/** Lets this page go to the new database when another page has begun one. Returns how to stop. */
export function followSetAside(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => void openAnew();
  return () => channel.close();
}

async function openAnew(): Promise<void> {
  await closeKith().catch(() => 'it was not open');
  await tryAgain();
}
