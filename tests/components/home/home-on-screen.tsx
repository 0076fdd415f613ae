import { act, render } from '@testing-library/react';
import { vi } from 'vitest';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { HomePage } from '@/entrypoints/home/home-page';
vi.setConfig({ testTimeout: 30_000 });

/** Somebody goes there, by Back, a link or by hand. */
export async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
}

/** Home, all of it. */
export function showHome(): void {
  render(
    <Toasts>
      <NotebookPage>
        <HomePage />
      </NotebookPage>
    </Toasts>,
  );
}
