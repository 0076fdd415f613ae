import * as v from 'valibot';
import {
  admissionFields,
  bringUpFields,
  draftFields,
  followUpFields,
  goodMomentFields,
  newsFields,
  noteFields,
  personFields,
  profileFields,
  promiseFields,
  settingsFields,
  touchFields,
  valueGivenFields,
  valueReceivedFields,
} from '@/lib/transfer/backup/record-schemas';

/**
 * One row of each store, as a file holds it. Fields that this code does not know are kept as they are: a newer
 * Kith wrote them.
 */
export const storeSchemas = {
  people: v.looseObject(personFields),
  profiles: v.looseObject(profileFields),
  records: v.variant('type', [
    v.looseObject(touchFields),
    v.variant('direction', [v.looseObject(valueGivenFields), v.looseObject(valueReceivedFields)]),
    v.looseObject(followUpFields),
    v.looseObject(promiseFields),
    v.looseObject(noteFields),
    v.looseObject(bringUpFields),
    v.looseObject(goodMomentFields),
    v.looseObject(newsFields),
  ]),
  settings: v.looseObject(settingsFields),
  admissions: v.looseObject(admissionFields),
  drafts: v.looseObject(draftFields),
};
