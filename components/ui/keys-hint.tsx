import '@/components/ui/keys-hint.css';

/** The keys that save, as this computer writes them; for the eye only, beside Save. */
export function KeysHint() {
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  return (
    <span className="keys-hint" aria-hidden="true">
      <kbd>{isApple ? '⌘' : 'Ctrl'}</kbd>
      <kbd>⏎</kbd>
    </span>
  );
}
