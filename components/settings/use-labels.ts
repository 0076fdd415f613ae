import { readTextsInUse } from '@/lib/storage/texts-in-use';

const read = (): Promise<string[]> => readTextsInUse('labels');

/** How to find the labels in use, as suggestions. */
export function useLabels(): () => Promise<string[]> {
  return read;
}
