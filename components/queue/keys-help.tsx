import { Dialog } from '@/components/ui/dialog';
import { text, type TextKey } from '@/lib/text';
import '@/components/queue/keys-help.css';

const KEYS: readonly (readonly [string[], TextKey])[] = [
  [['J', '↓'], 'queueKeyNext'],
  [['K', '↑'], 'queueKeyPrevious'],
  [['Enter'], 'queueKeyOpen'],
  [['D'], 'queueKeyDone'],
  [['S'], 'queueKeySnooze'],
  [['X'], 'queueKeyDrop'],
  [['U'], 'queueKeyUndo'],
  [['/'], 'queueKeySearch'],
  [['?'], 'queueKeyHelp'],
];

interface Props {
  onClose: () => void;
}

/** The keys of the queue. */
export function KeysHelp({ onClose }: Props) {
  return (
    <Dialog title={text('queueKeys')} isOpen onClose={onClose}>
      <dl className="keys-help">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
