import { useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { networkTitle, shortAddress } from '@/components/person/profile-words';
import { useOpenProfile } from '@/components/browser/use-open-profile';
import { useQuickAct } from '@/components/person/use-quick-act';
import { removeProfile } from '@/lib/acts/profile-acts';
import type { Profile } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  profile: Profile;
  /** The row is about to go, and with it the focus. */
  onRemoved: () => void;
}

/** One profile: its network, its address, and what can be done with it. A former one only says that it was theirs. */
export function ProfileRow({ profile, onRemoved }: Props) {
  const { id: profileId, personId, key, network, former } = profile;
  const act = useQuickAct();
  const openProfile = useOpenProfile();
  const isUnderWay = useRef(false);
  const id = useId();
  const remove = async (): Promise<void> => {
    // A second press, before the row is gone, would be refused and so take Undo away from the first.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const said = text('personProfileRemoved');
    const isRemoved = (await act(removeProfile, { personId, profileId }, said)) !== null;
    isUnderWay.current = isRemoved;
    if (isRemoved) onRemoved();
  };
  return (
    <li className={former ? 'profile profile-former' : 'profile'}>
      <p className="profile-name">
        <span className="profile-network">
          {former ? text('personFormerAddress') : networkTitle(network)}
        </span>{' '}
        <bdi id={`${id}-address`} className="profile-address" dir="ltr">
          {shortAddress(key)}
        </bdi>
      </p>
      <span className="profile-acts">
        {former ? null : (
          <Button
            look="quiet"
            id={`${id}-open`}
            aria-labelledby={`${id}-open ${id}-address`}
            onClick={() => openProfile(key)}
          >
            {text('personOpenProfile')}
          </Button>
        )}
        <Button
          look="quiet"
          id={`${id}-remove`}
          aria-labelledby={`${id}-remove ${id}-address`}
          onClick={() => void remove()}
        >
          {text('remove')}
        </Button>
      </span>
    </li>
  );
}
