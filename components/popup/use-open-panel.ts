import { useToast } from '@/components/ui/toasts';
import { openPanel } from '@/lib/browser/panel';
import { currentWindowId } from '@/lib/browser/tabs';
import { text } from '@/lib/text';

/** Opens the panel of the popup's window, and makes room for it. null: which window that is, is still to be asked. */
export function useOpenPanel(windowId: number | null): () => void {
  const toast = useToast();
  return () => {
    // First, and before anything is awaited: later the browser does not take it for the user's own act.
    const opened = windowId === null ? currentWindowId().then(openPanel) : openPanel(windowId);
    opened.then(makeRoom, () => toast({ text: text('popupPanelFailed') }));
  };
}

function makeRoom(): void {
  // Firefox loses a download that is under way when the popup closes; there the user closes it.
  if (!import.meta.env.FIREFOX) window.close();
}
