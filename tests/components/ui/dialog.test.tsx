// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Dialog } from '@/components/ui/dialog';

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Ask
      </button>
      <Dialog title="Drop this?" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <input type="file" aria-label="File" />
      </Dialog>
    </>
  );
}

async function open() {
  render(<Page />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  return { user, dialog: screen.getByRole('dialog', { name: 'Drop this?' }) };
}

test('a dialog is modal, named by its title, and empty while it is closed', async () => {
  const { user, dialog } = await open();
  expect(dialog).toHaveProperty('open', true);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(dialog).toHaveProperty('open', false);
  expect(dialog.textContent).toBe('');
});

test('what Escape sends closes a dialog, and a file picker called off inside does not', async () => {
  const { dialog } = await open();
  fireEvent(screen.getByLabelText('File'), new Event('cancel', { bubbles: true }));
  expect(dialog).toHaveProperty('open', true);
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(dialog).toHaveProperty('open', false);
});
