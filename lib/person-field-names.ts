import type { PersonFields } from '@/lib/domain/record';
import type { TextKey } from '@/lib/text';

/** What the fields of a person are called, wherever one is named: as on the person's page. */
export const PERSON_FIELD_NAMES = {
  name: 'personName',
  nickname: 'personNickname',
  pronunciation: 'personPronunciation',
  formerNames: 'personFormerNames',
  headline: 'personHeadline',
  company: 'personCompany',
  position: 'personPosition',
  location: 'personLocation',
  email: 'personEmail',
  connectedOn: 'personConnectedOn',
  lastContactOn: 'personLastContactOn',
  howMet: 'personHowMet',
  whereMet: 'personWhereMet',
  metOn: 'personMetOn',
  introducedBy: 'personIntroducedBy',
  expertise: 'personExpertise',
  roles: 'personRoles',
  labels: 'personLabels',
  hopesFor: 'personHopesFor',
  needs: 'personNeeds',
  note: 'personNote',
  leaveAlone: 'personLeaveAlone',
  idealGap: 'personIdealGap',
  limit: 'personLimit',
  starred: 'personStar',
} as const satisfies Partial<Record<keyof PersonFields, TextKey>>;
