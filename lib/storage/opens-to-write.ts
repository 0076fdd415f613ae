import { openBy } from '@/lib/storage/open';
import { openToWrite } from '@/lib/storage/open-to-write';

/* Imported before everything else by whatever writes: a page, a script that fills one, a test. */
openBy(openToWrite);
