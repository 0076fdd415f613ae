import { useExport } from '@/components/data/use-export';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';

interface Props {
  look?: 'primary' | 'plain' | 'quiet';
}

/** **Export CSV**: both files at one click. */
export function ExportButton({ look = 'plain' }: Props) {
  const { isBusy, start } = useExport();
  return (
    // It stays enabled, so that focus does not fall off it; a second click while busy does nothing.
    <Button look={look} aria-busy={isBusy} onClick={() => void start()}>
      {text('exportCsv')}
    </Button>
  );
}
