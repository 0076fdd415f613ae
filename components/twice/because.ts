import { networkHosts } from '@/lib/profiles/network-hosts';
import { networks } from '@/lib/profiles/networks';
import type { DuplicatePair } from '@/lib/storage/duplicates-query';
import { text } from '@/lib/text';

/** Why two people may be one, in words, the strongest reason first. */
export function becauseOf({ one, other, because }: DuplicatePair): string[] {
  const shared = one.matchKeys.filter((key) => other.matchKeys.includes(key));
  return because.map((reason) => {
    const beginning = `${reason}:`;
    const key = shared.find((each) => each.startsWith(beginning))?.slice(beginning.length) ?? '';
    switch (reason) {
      case 'alias':
        return text('twiceSameMember', networkTitle(key));
      case 'email':
        return text('twiceSameEmail', key);
      case 'nameAndCompany':
        return text('twiceSameName');
    }
  });
}

/** The network that an alias is of, as people call it. */
function networkTitle(alias: string): string {
  const network = networks.find(({ keyPrefix }) => alias.startsWith(`${keyPrefix}:`));
  const hosts: Record<string, { title: string } | undefined> = networkHosts;
  return hosts[network?.name ?? '']?.title ?? '';
}
