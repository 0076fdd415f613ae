// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { lazily } from '@/components/ui/lazily';
import { ErrorBoundary } from '@/components/ui/error-boundary';

function Part({ word }: { word: string }) {
  return <p>{word}</p>;
}

test('a part that was loaded before stands there at its first drawing', async () => {
  const Lazy = lazily(async () => Part);
  await Lazy.load();
  render(<Lazy word="here" />);
  expect(screen.getByText('here')).toBeDefined();
});

test('until the part is there, what was given for the meantime stands in its place', async () => {
  let arrive: (part: typeof Part) => void = () => {};
  const Lazy = lazily(() => new Promise<typeof Part>((resolve) => (arrive = resolve)), <p>soon</p>);
  render(<Lazy word="here" />);
  expect(screen.getByText('soon')).toBeDefined();
  arrive(Part);
  expect(await screen.findByText('here')).toBeDefined();
  expect(screen.queryByText('soon')).toBeNull();
});

test('a part that cannot be fetched is shown as a problem, and fetched anew by the next that needs it', async () => {
  let tries = 0;
  const Lazy = lazily(async () => {
    tries += 1;
    if (tries === 1) throw new Error('gone');
    return Part;
  });
  const first = render(
    <ErrorBoundary>
      <Lazy word="here" />
    </ErrorBoundary>,
  );
  await screen.findByRole('alert');
  first.unmount();
  render(<Lazy word="here" />);
  expect(await screen.findByText('here')).toBeDefined();
});
