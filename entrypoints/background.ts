import { defineBackground } from 'wxt/utils/define-background';
import { answerAddressBar } from '@/lib/background/address-bar';
import { keepBadge } from '@/lib/background/badge';
import { obeyCommands } from '@/lib/background/commands';
import { offerMenus } from '@/lib/background/menus';
import { databaseNamePort } from '@/lib/browser/database-name-port';
import { sentinelPort } from '@/lib/browser/sentinel-port';
import { setWitnesses } from '@/lib/storage/guard';

// No module worker: as one file it is a third smaller than as the chunks it would share with the pages.
export default defineBackground(() => {
  // It only reads, and has no part in naming a new database.
  setWitnesses({ sentinel: sentinelPort, database: databaseNamePort, vault: null });
  offerMenus();
  obeyCommands();
  answerAddressBar();
  keepBadge();
});
