import { useTryAgain, type Trying } from '@/components/recovery/use-try-again';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';

interface Props {
  look: 'primary' | 'plain';
  /** Where somebody else wants to know how often it was tried. */
  trying?: Trying;
}

/** **Try again**, and what came of it. */
export function TryAgain({ look, trying }: Props) {
  const own = useTryAgain();
  const { isBusy, failures, start } = trying ?? own;
  return (
    <>
      <Button look={look} aria-busy={isBusy} onClick={() => void start()}>
        {text('recoveryTryAgain')}
      </Button>
      <span className="quiet" role="status">
        {isBusy ? text('recoveryTrying') : failures > 0 ? text('recoveryStillNot') : null}
      </span>
    </>
  );
}
