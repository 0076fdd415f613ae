import { useOpenHome } from '@/components/browser/use-open-home';
import { Screen } from '@/components/recovery/screen';
import { TryAgain } from '@/components/recovery/try-again';
import { Button } from '@/components/ui/button';
import type { StorageProblemKind } from '@/lib/storage/problem';
import { text } from '@/lib/text';

interface Props {
  kind: StorageProblemKind;
  typed: unknown;
}

/** What can be said in a popup; the rest is done in Home. */
export function PopupScreen({ kind, typed }: Props) {
  const openHome = useOpenHome();
  const ways = waysOut(kind);
  return (
    <Screen kind={kind} typed={typed}>
      <div className="recovery-buttons">
        {ways === 'retry' ? <TryAgain look="primary" /> : null}
        {ways === 'retry' ? null : (
          <Button look="primary" onClick={() => openHome()}>
            {text(ways === 'choose' ? 'recoveryChooseInHome' : 'recoveryOpenHome')}
          </Button>
        )}
        {ways === 'both' ? <TryAgain look="plain" /> : null}
      </div>
    </Screen>
  );
}

/** `choose`: after a loss; `home`: what can be done takes more than a click; `both`: a click may do. */
function waysOut(kind: StorageProblemKind): 'retry' | 'choose' | 'home' | 'both' {
  switch (kind) {
    case 'full':
    case 'closing':
    case 'blocked':
    case 'readOnly':
      return 'retry';
    case 'damaged':
    case 'unknown':
      return 'both';
    case 'tooNew':
      return 'home';
    case 'lost':
    case 'rolledBack':
    case 'foreign':
    case 'torn':
    case 'altered':
      return 'choose';
  }
}
