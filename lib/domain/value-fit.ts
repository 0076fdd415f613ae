import { valuesGiven } from '@/lib/domain/person-file';
import type { PersonFile, ValueGiven } from '@/lib/domain/record';

/** An idea of what could be offered, and which of the person's needs it fits; null: none that they named. */
export interface Idea {
  value: ValueGiven;
  need: string | null;
}

/** What could be offered: what fits a need of theirs first, then the newest. */
export function ideasFor(file: PersonFile): Idea[] {
  const needs = [...file.person.needs, ...sentences(file.person.hopesFor)];
  const ideas = valuesGiven(file)
    .filter(({ state }) => state === 'idea')
    .toReversed()
    .map((value) => ({ value, need: needs.find((need) => fits(value.text, need)) ?? null }));
  return [
    ...ideas.filter(({ need }) => need !== null),
    ...ideas.filter(({ need }) => need === null),
  ];
}

/** Whether two texts share a word, or one of four letters or more begins the other: "grant" fits "grants". */
function fits(text: string, need: string): boolean {
  const words = wordsOf(text);
  return wordsOf(need).some((word) =>
    words.some((other) => word.startsWith(other) || other.startsWith(word)),
  );
}

const SHORTEST = 4;

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST);
}

function sentences(text: string): string[] {
  return text.split(/[.;\n]/).filter((part) => part.trim() !== '');
}
