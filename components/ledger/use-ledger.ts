import { useHeld } from '@/components/storage/use-held';
import { useLive } from '@/components/storage/use-live';
import type { Day } from '@/lib/domain/day';
import type { ValueMonth } from '@/lib/domain/value-months';
import type { Live } from '@/lib/storage/live';
import {
  readLedger,
  readLedgerMonths,
  type LedgerFilter,
  type WholeLedger,
} from '@/lib/storage/ledger-query';

/** Everybody's help, now and after every commit, at most `most` on each side. */
export function useLedger({ kind, only }: LedgerFilter, most: number): Live<WholeLedger> {
  return useHeld(useLive(`ledger/${kind}/${only}/${most}`, () => readLedger({ kind, only }, most)));
}

/** The strip's months, now and after every commit. */
export function useLedgerMonths(today: Day): Live<ValueMonth[]> {
  return useHeld(useLive(`ledger months/${today}`, () => readLedgerMonths(today)));
}
