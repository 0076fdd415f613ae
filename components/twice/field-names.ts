import type { MergeField } from '@/lib/domain/merge-rows';
import { PERSON_FIELD_NAMES } from '@/lib/person-field-names';
import { text, type TextKey } from '@/lib/text';

const NAMES: Record<MergeField, TextKey> = {
  ...PERSON_FIELD_NAMES,
  pausedUntil: 'twicePausedUntil',
};

/** What a field is called, as on the person's page. */
export const fieldName = (field: MergeField): string => text(NAMES[field]);
