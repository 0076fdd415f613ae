import type { ActName } from '@/lib/acts/act';
import type { JournalEntry } from '@/lib/storage/schema';
import { text, type TextKey } from '@/lib/text';

const SENTENCES: Record<Exclude<ActName, 'admit'>, TextKey> = {
  'log person': 'queueActLogPerson',
  'log touch': 'queueActLogTouch',
  'edit person': 'queueActEditPerson',
  'edit record': 'queueActEditRecord',
  'remove record': 'queueActRemoveRecord',
  'remove person': 'queueActRemovePerson',
  'settle clash': 'queueActSettleClash',
  'set follow-up': 'queueActSetFollowUp',
  'settle promise': 'queueActSettlePromise',
  'renegotiate promise': 'queueActRenegotiatePromise',
  'add bring-up': 'queueActAddBringUp',
  'add good moment': 'queueActAddGoodMoment',
  done: 'queueActDone',
  snooze: 'queueActSnooze',
  drop: 'queueActDrop',
  star: 'queueActStar',
  'add profile': 'queueActAddProfile',
  'remove profile': 'queueActRemoveProfile',
  'move profile': 'queueActMoveProfile',
  'same person': 'queueActSamePerson',
  'somebody else': 'queueActSomebodyElse',
  'merge people': 'queueActMergePeople',
  'keep apart': 'queueActKeepApart',
  'bring back': 'queueActBringBack',
  'empty bin': 'queueActEmptyBin',
  erase: 'queueActErase',
  restore: 'queueActRestore',
  import: 'queueActImport',
  keep: 'queueActKeep',
  leave: 'queueActLeave',
  news: 'queueActNews',
  'change settings': 'queueActChangeSettings',
  undo: 'queueActUndo',
};

/** What was done, in a sentence with the person's name as it was then. */
export function actSentence({ name, personName }: JournalEntry): string {
  // What no user did is no line in any list.
  return name === 'admit' ? '' : text(SENTENCES[name], personName);
}
