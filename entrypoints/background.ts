import { defineBackground } from 'wxt/utils/define-background';
import { answerAddressBar } from '@/lib/background/address-bar';
import { keepBadge } from '@/lib/background/badge';
import { obeyCommands } from '@/lib/background/commands';
import { offerMenus } from '@/lib/background/menus';

export default defineBackground({
  type: 'module',
  main() {
    offerMenus();
    obeyCommands();
    answerAddressBar();
    keepBadge();
  },
});
