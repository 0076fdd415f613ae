import { act, configure, render } from '@testing-library/react';
import { vi } from 'vitest';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { HomePage } from '@/entrypoints/home/home-page';

// Every room is there; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 8_000 });
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
