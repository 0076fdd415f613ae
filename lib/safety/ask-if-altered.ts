import { StorageProblem } from '@/lib/storage/problem';
import { refuseNow } from '@/lib/storage/refuse-now';

/** Does something that may find out that records were altered, for the page: whoever sees that is asked how to go on. */
export async function askIfAltered<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StorageProblem && error.kind === 'altered') await refuseNow('altered');
    throw error;
  }
}
