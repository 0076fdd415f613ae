import type * as v from 'valibot';
import { expect, expectTypeOf, it } from 'vitest';
import type { Admission } from '@/lib/acts/act';
import type {
  BringUp,
  FollowUp,
  GoodMoment,
  News,
  Note,
  Person,
  Profile,
  PromiseMade,
  Touch,
  ValueGiven,
  ValueReceived,
} from '@/lib/domain/record';
import { PERSON_REFERENCES } from '@/lib/domain/person-references';
import type { Settings } from '@/lib/domain/settings';
import { SCHEMA_VERSION, type Draft } from '@/lib/storage/schema';
import { BACKUP_SCHEMA, BACKUP_STORES, type BackupDraft } from '@/lib/transfer/backup/contents';
import type * as fields from '@/lib/transfer/backup/record-schemas';

/** What a schema gives, field by field, without what it lets through besides. */
type Output<Entries extends v.ObjectEntries> = {
  [Field in keyof Entries]: v.InferOutput<Entries[Field]>;
};

/** The same shape, written out: an interface and an intersection of the same fields are then equal. */
type Fields<Record_> = { [Field in keyof Record_]: Record_[Field] };

it('what is read from a backup has every field of the domain, and no other', () => {
  expectTypeOf<Output<typeof fields.personFields>>().toEqualTypeOf<Fields<Person>>();
  expectTypeOf<Output<typeof fields.profileFields>>().toEqualTypeOf<Fields<Profile>>();
  expectTypeOf<Output<typeof fields.touchFields>>().toEqualTypeOf<Fields<Touch>>();
  expectTypeOf<Output<typeof fields.valueGivenFields>>().toEqualTypeOf<Fields<ValueGiven>>();
  expectTypeOf<Output<typeof fields.valueReceivedFields>>().toEqualTypeOf<Fields<ValueReceived>>();
  expectTypeOf<Output<typeof fields.followUpFields>>().toEqualTypeOf<Fields<FollowUp>>();
  expectTypeOf<Output<typeof fields.promiseFields>>().toEqualTypeOf<Fields<PromiseMade>>();
  expectTypeOf<Output<typeof fields.noteFields>>().toEqualTypeOf<Fields<Note>>();
  expectTypeOf<Output<typeof fields.bringUpFields>>().toEqualTypeOf<Fields<BringUp>>();
  expectTypeOf<Output<typeof fields.goodMomentFields>>().toEqualTypeOf<Fields<GoodMoment>>();
  expectTypeOf<Output<typeof fields.newsFields>>().toEqualTypeOf<Fields<News>>();
  expectTypeOf<Output<typeof fields.settingsFields>>().toEqualTypeOf<Fields<Settings>>();
  expectTypeOf<Output<typeof fields.admissionFields>>().toEqualTypeOf<Fields<Admission>>();
  expectTypeOf<Output<typeof fields.draftFields>>().toEqualTypeOf<Fields<Draft>>();
  expectTypeOf<BackupDraft>().toEqualTypeOf<Draft>();
});

/** What a backup leaves out, and why; a store that is on neither list is a mistake. */
const LEFT_OUT = ['queue', 'summaries', 'journal', 'meta'] as const;

it('every store is in the backup, or left out on purpose', () => {
  const known = [...BACKUP_STORES, ...LEFT_OUT];
  expect(known.toSorted()).toEqual(Object.keys(PERSON_REFERENCES).toSorted());
});

it('a backup says the schema of the database', () => {
  expect(BACKUP_SCHEMA).toBe(SCHEMA_VERSION);
});
