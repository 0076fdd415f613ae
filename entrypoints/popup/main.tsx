import { renderPage } from '@/entrypoints/page/render-page';
import { PopupPage } from '@/entrypoints/popup/popup-page';
import { readFirstSight } from '@/entrypoints/popup/read-first-sight';

// Read first, rendered then: the first paint shows the queue's rows and nothing has to grow into place.
renderPage(<PopupPage {...await readFirstSight()} />, { isPopup: true });
