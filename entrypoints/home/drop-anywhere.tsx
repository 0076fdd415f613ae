import { useFileDrop } from '@/components/backup-file/use-file-drop';

/** Takes a file that is dropped anywhere in Home, beside the rooms that take files themselves. */
export function DropAnywhere({ onFile }: { onFile: (file: File) => void }) {
  useFileDrop(onFile);
  return null;
}
