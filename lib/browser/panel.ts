import { browser } from '@/lib/browser/api';

/**
 * Opens the side panel of a window. It must be the first statement of a click, menu or command handler:
 * after any `await` the browser no longer takes it for the user's own act.
 */
export function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return sidebar().open();
  return browser.sidePanel.open({ windowId });
}

/** Firefox's sidebar, which the types of Chrome's API do not know. */
function sidebar(): { open(): Promise<void> } {
  const api = browser as unknown as { sidebarAction: { open(): Promise<void> } };
  return api.sidebarAction;
}
