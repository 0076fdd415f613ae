import { expect, test } from 'vitest';
import { initialsOf } from '@/components/ui/initials-of';

test.each([
  ['Olu Adeyemi', 'OA'],
  ['olu van der adeyemi', 'OA'],
  ['Cher', 'C'],
  ['“Bob” Óg', 'BÓ'],
  ['E\u0301milie Zola', 'E\u0301Z'],
  ['山田 太郎', '山'],
  ['김민준', '김'],
  ['Jean 🦊', 'J'],
  ['🦊', '🦊'],
  ['👩🏽‍🚀 ', '👩🏽‍🚀'],
  ['نور الفارسي', 'ن\u200cا'],
  ['ß Müller', 'ßM'],
  ['  ', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
