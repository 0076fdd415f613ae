import { useBin } from '@/components/data/use-bin';
import { plural, text } from '@/lib/text';

/** The way to the bin, and how much is in it. */
export function BinLink({ href }: { href: string }) {
  const live = useBin();
  return (
    <p>
      <a href={href}>{text('dataToBin')}</a>
      {live.state === 'ready' && live.value.length > 0 ? (
        <span className="quiet"> {plural('dataBinCount', live.value.length)}</span>
      ) : null}
    </p>
  );
}
