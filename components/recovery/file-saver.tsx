import type { Saving } from '@/components/recovery/use-saving';
import { Button } from '@/components/ui/button';

interface Props {
  label: string;
  saving: Saving;
}

/** A button that saves a file, and what came of it. */
export function FileSaver({ label, saving: { isBusy, said, start } }: Props) {
  return (
    <>
      <Button look="primary" aria-busy={isBusy} onClick={() => void start()}>
        {label}
      </Button>
      <p className="quiet" role="status">
        {said}
      </p>
    </>
  );
}
