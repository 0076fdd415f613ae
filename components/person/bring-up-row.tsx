import { BriefRow } from '@/components/person/brief-row';
import { useRecordActs } from '@/components/person/use-record-acts';
import { pinnedBringUps } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** What to bring up next time; a tick says that it was. */
export function BringUpRow({ file }: { file: PersonFile }) {
  const { edit, today } = useRecordActs();
  const pinned = pinnedBringUps(file);
  if (pinned.length === 0) return null;
  return (
    <BriefRow label={text('personBringUpShort')}>
      <ul>
        {pinned.map((bringUp) => (
          <li key={bringUp.id}>
            <label className="bring-up">
              <input
                type="checkbox"
                checked={false}
                onChange={() => void edit(bringUp, { usedOn: today }, text('personBroughtUp'))}
              />
              <bdi>{bringUp.text}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </BriefRow>
  );
}
