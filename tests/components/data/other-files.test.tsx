// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { newBrowser, showData } from '@/tests/components/data/data-on-screen';

let taken: string[];

beforeEach(async () => {
  await newBrowser();
  taken = [];
  showData((file) => void taken.push(file.name));
});

function pick(text: string, name: string): void {
  const files = [new File([text], name)];
  fireEvent.change(screen.getByLabelText('Choose a backup file'), { target: { files } });
}

it('a file that is no backup is taken to where files are imported', async () => {
  pick('Name,Company\nZoë,Acme', 'people.csv');
  await waitFor(() => expect(taken).toEqual(['people.csv']));
});
