import { describe, expect, it } from 'vitest';
import { rhythmKept, rhythmOf } from '@/lib/domain/rhythm';
import { fileWith, touch } from '@/tests/acts/act-state';

const MENTORS = { label: 'Mentors', idealGap: 28, limit: 56 };
const TEAM = { label: 'team', idealGap: 7, limit: null };
const nobody = { idealGap: null, limit: null, labels: [] as string[] };

describe('the rhythm that holds', () => {
  const table: [string, Partial<typeof nobody> | object, object | null][] = [
    ['none is wished', {}, null],
    ['their own', { idealGap: 14, limit: 30 }, { idealGap: 14, limit: 30 }],
    ["their own beats the label's", { idealGap: 90, labels: ['mentors'] }, { idealGap: 90 }],
    ['a limit alone is a gap not to be passed', { limit: 30 }, { idealGap: 30, limit: 30 }],
    ['the label, whatever its case', { labels: ['mentors'] }, { idealGap: 28, limit: 56 }],
    ['of two labels the shorter', { labels: ['mentors', 'Team'] }, { idealGap: 7, limit: null }],
    ['a label without a rhythm', { labels: ['choir'] }, null],
    ['a gap of nought, from a file', { idealGap: 0, labels: ['team'] }, { idealGap: 7 }],
    ['100,000 days, from a file', { idealGap: 100_000 }, null],
    ['a limit below the gap, from a file', { idealGap: 28, limit: 3 }, { limit: null }],
  ];
  it.each(table)('%s', (_, person, rhythm) => {
    const found = rhythmOf({ ...nobody, ...person }, [MENTORS, TEAM]);
    if (rhythm === null) expect(found).toBeNull();
    else expect(found).toMatchObject(rhythm);
  });
});

describe('the rhythm really kept', () => {
  const on = (...days: string[]) => fileWith(days.map((day) => touch({ day, state: 'happened' })));

  it('is the median of the last five gaps', () => {
    expect(rhythmKept(on('2026-01-01', '2026-10-01', '2026-10-08', '2026-11-07'))).toBe(30);
    expect(rhythmKept(on('2026-10-01', '2026-10-11', '2026-10-31'))).toBe(15);
  });

  it('needs two days; a plan is none', () => {
    expect(rhythmKept(on('2026-10-01', '2026-10-01'))).toBeNull();
    const plan = touch({ day: '2026-12-01', state: 'planned' });
    expect(rhythmKept(fileWith([touch({ day: '2026-10-01' }), plan]))).toBeNull();
  });
});
