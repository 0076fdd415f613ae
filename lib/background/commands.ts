import { browser } from '@/lib/browser/api';
import { tellToLookAgain } from '@/lib/browser/look-again';
import { openPanel } from '@/lib/browser/panel';

/** The keyboard command that opens the panel; the one for the popup is the browser's own. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    // The first statement, as everywhere a panel is opened: see openPanel.
    if (command === 'open-panel' && tab !== undefined) {
      void Promise.allSettled([openPanel(tab.windowId)]).then(tellToLookAgain);
    }
  });
}
