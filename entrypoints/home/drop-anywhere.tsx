import { useFileDrop } from '@/components/ui/use-file-drop';
import { text } from '@/lib/text';

/** Takes a file that is dropped anywhere in Home and that the room there does not take itself; says so while one hovers. */
export function DropAnywhere({ onFile }: { onFile: (file: File) => void }) {
  const isOver = useFileDrop(onFile, true);
  return isOver ? (
    <div className="toasts">
      <p className="toast">{text('importLetGo')}</p>
    </div>
  ) : null;
}
