import type { MergeField } from '@/lib/domain/merge-rows';
import { text, type TextKey } from '@/lib/text';

const NAMES: Record<MergeField, TextKey> = {
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
  pausedUntil: 'twicePausedUntil',
};

/** What a field is called, as on the person's page. */
export const fieldName = (field: MergeField): string => text(NAMES[field]);
