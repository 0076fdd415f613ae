import { renderPage } from '@/entrypoints/page/render-page';
import { HomePage } from '@/entrypoints/home/home-page';

renderPage(<HomePage />);
