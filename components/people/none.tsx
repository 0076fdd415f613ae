/** A dash for the eye, a sentence for the ear. */
export function None({ says }: { says: string }) {
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="hidden-label">{says}</span>
    </>
  );
}
