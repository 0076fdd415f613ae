/** Shows what is kept now, and whenever it changes: what was read before a change never overtakes it. Returns how to stop. */
export function followKept<Value>(
  read: () => Promise<Value>,
  onChange: (listener: (value: Value) => void) => () => void,
  show: (value: Value) => void,
): () => void {
  let isOver = false;
  const stop = onChange((value) => {
    isOver = true;
    show(value);
  });
  const showFirst = async (): Promise<void> => {
    const value = await read();
    if (!isOver) show(value);
  };
  showFirst().catch((error: unknown) => reportError(error));
  return () => {
    isOver = true;
    stop();
  };
}
