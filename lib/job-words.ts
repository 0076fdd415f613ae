import type { JobChange } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** What somebody does, in a few words: "VP at Loom". */
export function jobName(position: string, company: string): string {
  if (position === '' || company === '') return position || company;
  return text('jobAt', position, company);
}

/** "Now VP at Loom (was Director)"; of what stayed the same only once. */
export function jobChange({ position, company, formerPosition, formerCompany }: JobChange): string {
  const wasWhere = formerCompany === company ? '' : formerCompany;
  const was = jobName(formerPosition === position ? '' : formerPosition, wasWhere);
  const now = jobName(position, company);
  return was === '' ? text('jobNow', now) : text('jobNowWas', now, was);
}
