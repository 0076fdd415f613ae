/** The text as one of a list, or null where it is none of them: what a select or a draft holds is only text. */
export function oneOf<Kind extends string>(kinds: readonly Kind[], text: string): Kind | null {
  return kinds.find((kind) => kind === text) ?? null;
}
