/** A typed or stored value as the text of a field: a text or a number as it is, anything else as nothing. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
