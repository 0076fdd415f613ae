import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from '@/lib/search/fold';

describe('texts that are found by one another fold to the same', () => {
  it.each([
    ['Zoë Brûlé', 'zoe brule'],
    ['Zoe\u0308', 'zoe'],
    ['STRAẞE Straße', 'strasse strasse'],
    ['Søren Łukasz Ægir Œuvre Đorđe Þór Guðrún', 'soren lukasz aegir oeuvre dorde thor gudrun'],
    ['Işıl İnci', 'isil inci'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ ﬁnd', 'full width find'],
    ['ΟΔΥΣΣΕΑΣ', 'οδυσσεασ'],
    ['Йовка Ёлкина', 'иовка елкина'],
    ['علی کریمی', 'علي كريمي'],
    ['سَلمى', 'سلمى'],
    ['김민지', '김민지'],
    ['ﾅﾅ ガガ', 'ナナ カカ'],
    ['李小明', '李小明'],
    ['Ada 👩🏽‍💻 Lovell ™ 🇳🇬 ✨', 'ada lovell'],
    ['Ada👩🏽‍💻Lovell', 'ada lovell'],
    ['\u200FA\u200Bd\u00ADa\uFEFF\u202E', 'ada'],
    ['  Ada \t\n\u00A0 Lovell\u0085 ', 'ada lovell'],
    ['', ''],
    ['🌱', ''],
  ])('"%s" is "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('case and decomposition make no difference', () => {
    const words = fc.array(fc.constantFrom(...'aeéñåçøłβйщ李س김 -'), { maxLength: 20 });
    fc.assert(
      fc.property(words, (letters) => {
        const text = letters.join('');
        expect(fold(text.toUpperCase().normalize('NFD'))).toBe(fold(text));
      }),
    );
  });
});

describe('the words of a text', () => {
  it.each([
    [
      'Dr. Ines-Maria O’Brien, MBA (she/her)',
      ['dr', 'ines', 'maria', 'obrien', 'mba', 'she', 'her'],
    ],
    ["N'Golo D'Angelo", ['ngolo', 'dangelo']],
    ['zoë_brûlé-89', ['zoe', 'brule', '89']],
    ['李 小明', ['李', '小明']],
    ['🌱 –', []],
  ])('"%s"', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});
