import { useEffect, useRef, useState } from 'react';

/**
 * Takes a file that is dropped anywhere on the page: beside the place that is drawn for it the browser would leave
 * the page and show the file. `isLast`: only one that nothing else on the page takes. Gives whether one hovers.
 */
export function useFileDrop(onFile: (file: File) => void, isLast = false): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  useEffect(() => {
    // What happens in the document reaches the window after it.
    const place: GlobalEventHandlers = isLast ? window : document;
    const isOurs = (event: DragEvent): boolean => hasFile(event) && !event.defaultPrevented;
    const over = (event: DragEvent): void => {
      setOver(isOurs(event));
      if (hasFile(event)) event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) take.current(file);
    };
    const ended = new AbortController();
    const until = { signal: ended.signal };
    place.addEventListener('dragover', over, until);
    place.addEventListener('dragleave', leave, until);
    place.addEventListener('drop', drop, until);
    return () => ended.abort();
  }, [isLast]);
  return isOver;
}

function hasFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer !== null && [...dataTransfer.types].includes('Files');
}
