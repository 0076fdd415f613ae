import { touchKindName } from '@/components/person/kind-names';
import type { TouchKind } from '@/lib/domain/kinds';
import { text } from '@/lib/text';

/** A touch by its kind, or that the two were in touch. */
export function touchTitle(kind: TouchKind | null): string {
  return kind === null ? text('personInTouch') : touchKindName(kind);
}
