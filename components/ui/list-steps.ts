/** How far a key moves through a list that has the focus: J, K, the arrows, Home and End; null: it does not move. */
export function listSteps(key: string): number | null {
  switch (key) {
    case 'j':
    case 'J':
    case 'ArrowDown':
      return 1;
    case 'k':
    case 'K':
    case 'ArrowUp':
      return -1;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}
