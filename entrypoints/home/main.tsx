import { renderPage } from '@/entrypoints/page/render-page';
import { seeToBackup } from '@/entrypoints/page/see-to-backup';
import { seeToSafety } from '@/entrypoints/page/see-to-safety';
import { HomePage } from '@/entrypoints/home/home-page';

renderPage(<HomePage />);
seeToSafety();
seeToBackup();
