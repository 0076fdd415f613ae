import { expect, it } from 'vitest';
import { text } from '@/lib/text';

it('a sentence comes from the English messages', () => {
  expect(text('save')).toBe('Save');
});
