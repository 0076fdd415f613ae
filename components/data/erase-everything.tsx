import { useState } from 'react';
import { EraseDialog } from '@/components/data/erase-dialog';
import { useErase } from '@/components/data/use-erase';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';

/** **Erase everything**: Kith as it was when it was new. */
export function EraseEverything() {
  const [isOpen, setOpen] = useState(false);
  const { isBusy, erase } = useErase();
  const start = async (): Promise<void> => {
    await erase({ is: 'everything' }, text('dataErasedEverything'));
    setOpen(false);
  };
  return (
    <>
      <Button className="erase-open" onClick={() => setOpen(true)}>
        {text('dataEraseEverything')}
      </Button>
      <EraseDialog
        title={text('dataEraseEverythingTitle')}
        label={text('dataEraseEverything')}
        isOpen={isOpen}
        isBusy={isBusy}
        onClose={() => setOpen(false)}
        onErase={() => void start()}
      >
        <p>{text('dataEraseEverythingAbout')}</p>
      </EraseDialog>
    </>
  );
}
