import { LossScreen } from '@/components/recovery/loss-screen';
import { PopupScreen } from '@/components/recovery/popup-screen';
import { TroubleScreen } from '@/components/recovery/trouble-screen';
import type { NotebookProblem } from '@/components/storage/notebook';
import type { LossKind, StorageProblemKind } from '@/lib/storage/problem';

interface Props extends NotebookProblem {
  /** There is no room to choose in a popup, and picking a file would close it. */
  isPopup: boolean;
}

/** What a page shows in place of its rooms while the store cannot be opened, or is not as it was left. */
export function Recovery({ is: { kind }, typed, isPopup }: Props) {
  if (isPopup) return <PopupScreen kind={kind} typed={typed} />;
  if (isLoss(kind)) return <LossScreen kind={kind} typed={typed} />;
  // What was tried and failed for one reason says nothing of the next.
  return <TroubleScreen key={kind} kind={kind} typed={typed} />;
}

const KINDS_OF_LOSS: readonly LossKind[] = ['lost', 'rolledBack', 'foreign', 'torn', 'altered'];

function isLoss(kind: StorageProblemKind): kind is LossKind {
  return KINDS_OF_LOSS.some((each) => each === kind);
}
