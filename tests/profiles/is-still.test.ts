import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStill } from '@/lib/profiles/is-still';

describe('one shared word is enough for a page to be still theirs', () => {
  it.each([
    ['the same name', 'Ines Okafor', 'Ines Okafor'],
    ['a married name', 'Ines Lind', 'Ines Okafor'],
    ['another first name', 'Nneka Okafor', 'Ines Okafor'],
    ['words the other way round', 'Okafor Ines', 'Ines Okafor'],
    ['the family name first, with a comma', 'Okafor, Ines', 'Ines Lind'],
    ['a short word', 'Ana Li', 'Wei Li'],
    ['an initial that stands for itself', 'J. Smith', 'J. Kowalski'],
    ['initials written together', 'AB Ewing', 'A. B. Barnes'],
    ['a particle', 'María de Souza', 'Ana de Lima'],
    ['a particle of another language', 'Jan van Dijk', 'Vincent van Gogh'],
    ['capitals', 'INES OKAFOR', 'ines lind'],
    ['marks', 'Zoe Brule', 'Zoë Lind'],
    ['decomposed marks', 'Zoe\u0308 Brûlé', 'Zoë Lind'],
    ['umlauts written out', 'Joerg Mueller', 'Petra Müller'],
    ['umlauts left out', 'Jorg Muller', 'Petra Müller'],
    ['aa for å', 'Haakan Ek', 'Håkan Lind'],
    ['ß', 'Ana Weiß', 'Ana Weiss'],
    ['ø and ł', 'Soren Lukasz', 'Søren Holm'],
    ['a double name', 'Anna-Lena Vogt', 'Anna Berg'],
    ['a double name in one', 'Annalena', 'Anna-Lena Vogt'],
    ['a double family name', 'Zoë Quartermaine-Holt', 'Z Holt'],
    ['Mc apart', 'Mc Donald', 'Fiona McDonald'],
    ['Mac for Mc', 'MacDonald', 'Fiona McDonald'],
    ['O’ with another apostrophe', "Sean O'Malley", 'S O’Malley'],
    ['ligatures', 'Soﬁa Raﬀ', 'Sofia Lind'],
    ['æ', 'Kjærsti Holm', 'Kjaersti Lind'],
    ['full-width letters', 'Ｉｎｅｓ', 'Ines Okafor'],
    ['emoji about it', '🌱 Ines Okafor 👩🏽‍💻', 'Ines Lind'],
    ['the same emoji alone', '🦊', '🦊'],
    ['a title before it', 'Dr. Ines Okafor', 'Ines Lind'],
    ['letters after it', 'Ines Okafor, MBA', 'Ines Lind'],
    ['Cyrillic', 'Вера Холмс', 'ВЕРА Орлова'],
    ['Greek with its final sigma', 'Νίκος Παππάς', 'ΝΙΚΟΣ Αλεξίου'],
    ['Arabic', 'نور الفارسي', 'نور حداد'],
    ['Arabic with vowel signs', 'نُور', 'نور حداد'],
    ['Persian and Arabic letters', 'علی کریمی', 'علي كريمي'],
    ['a joiner inside', 'علی\u200Cرضا', 'علی‌رضا حداد'],
    ['Hebrew', 'נועה כהן', 'כהן דנה'],
    ['Devanagari', 'अनन्या शर्मा', 'अनन्या राव'],
    ['Tamil', 'கவிதா ராமன்', 'கவிதா'],
    ['Chinese with and without a blank', '山田太郎', '山田 太郎'],
    ['Chinese, the family name alone apart', '山田 花子', '山田太郎'],
    ['Chinese, the given name alone', '小明', '李小明'],
    ['Japanese kana', 'さくら', '田中 さくら'],
    ['Katakana with its long sign', 'マリー', 'マリー・スミス'],
    ['Hangul with and without a blank', '김민지', '김 민지'],
    ['Thai', 'สมชาย', 'สมชาย ใจดี'],
    ['two scripts of which one is shared', '山田太郎 Taro Yamada', 'Taro Yamada'],
    ['bidirectional marks', '\u200FInes\u200E Okafor', 'Ines Lind'],
  ])('%s: %s, %s', (_, page, stored) => {
    expect(isStill(page, [stored])).toBe(true);
    expect(isStill(stored, [page])).toBe(true);
  });
});

describe('without a shared word it is asked', () => {
  it.each([
    ['somebody else', 'Ben Carter', 'Zoë Quartermaine'],
    ['the beginning of a word', 'Ann Kowal', 'Anna Kowalski'],
    ['a letter inside', 'A Berg', 'Anna Holm'],
    ['an initial for a word', 'Z. Carter', 'Zoë Quartermaine'],
    ['another script', 'Nour Alfarsi', 'نور الفارسي'],
    ['a title alone', 'Dr. Ben Carter', 'Dr. Ines Okafor'],
    ['what follows a comma', 'Ben Carter, MBA', 'Ines Okafor, MBA'],
    ['another emoji', '🌱', '🦊'],
    ['an emoji about both', '🌱 Ben Carter', '🌱 Ines Okafor'],
    ['Chinese', '李小明', '山田太郎'],
    ['Chinese that share an inner sign', '王小明', '李小华'],
    ['Hangul', '박서준', '김민지'],
    ['Arabic', 'سلمى حداد', 'نور الفارسي'],
    ['a name without letters', '★', 'Ines Okafor'],
    ['no name that is stored', 'Ben Carter', ''],
  ])('%s: %s, %s', (_, page, stored) => {
    expect(isStill(page, [stored])).toBe(false);
    expect(isStill(stored, [page])).toBe(false);
  });
});

it('any of their names will do: a former one, a nickname, what the page was called before', () => {
  const names = ['Zoë Quartermaine', 'Zoë Holt', 'Kit', 'Loom & Ledger'];
  for (const page of ['Petra Holt', 'Kit Carter', 'Loom', 'Ada Quartermaine']) {
    expect(isStill(page, names)).toBe(true);
  }
  expect(isStill('Ben Carter', names)).toBe(false);
  expect(isStill('Ben Carter', [])).toBe(false);
});

it('everybody is still called what they are called, whatever it is, and it matters to neither who is asked first', () => {
  const names = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name.trim() !== '');
  const visible = names.filter((name) => /[\p{L}\p{N}]/u.test(name));
  fc.assert(fc.property(visible, (name) => isStill(name, [name])));
  fc.assert(fc.property(names, names, (a, b) => isStill(a, [b]) === isStill(b, [a])));
});
