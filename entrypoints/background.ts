import { defineBackground } from 'wxt/utils/define-background';
import { answerAddressBar } from '@/lib/background/address-bar';
import { keepBadge } from '@/lib/background/badge';
import { obeyCommands } from '@/lib/background/commands';
import { keepSummary } from '@/lib/background/daily-summary';
import { keepLog } from '@/lib/background/log';
import { offerMenus } from '@/lib/background/menus';
import { openKept } from '@/lib/background/open-kept';
import { openBy } from '@/lib/storage/open';

// No module worker: as one file it is a third smaller than as the chunks it would share with the pages.
export default defineBackground(() => {
  openBy(openKept);
  offerMenus();
  obeyCommands();
  answerAddressBar();
  keepBadge();
  keepLog();
  keepSummary();
});
