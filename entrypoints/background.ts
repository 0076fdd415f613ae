import { defineBackground } from 'wxt/utils/define-background';
import { answerAddressBar } from '@/lib/background/address-bar';
import { keepBadge } from '@/lib/background/badge';
import { obeyCommands } from '@/lib/background/commands';
import { offerMenus } from '@/lib/background/menus';

// No module worker: as one file it is a third smaller than as the chunks it would share with the pages.
export default defineBackground(() => {
  offerMenus();
  obeyCommands();
  answerAddressBar();
  keepBadge();
});
