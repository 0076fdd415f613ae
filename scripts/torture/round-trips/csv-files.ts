import '@/scripts/torture/round-trips/group-by';
import { strFromU8, unzipSync } from 'fflate';
import { exported } from '@/scripts/torture/round-trips/round-trips';
import { somePeople } from '@/scripts/torture/round-trips/some-people';

/** Every CSV file that Kith writes of made-up people, name and text. */
export async function csvFiles(people: number, delimiter: ',' | ';'): Promise<[string, string][]> {
  const [zip = new Uint8Array()] = await exported(somePeople(people, people), 'zip', delimiter);
  return Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

// For scripts that evaluate the bundle in Node.
Reflect.set(globalThis, 'csvFiles', csvFiles);
