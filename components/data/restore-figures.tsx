import { language, text, type TextKey } from '@/lib/text';
import type { PlanSight } from '@/lib/safety/sight-restore';
import type { RestoreMode } from '@/lib/transfer/backup/restore-plan';

const ROWS = [
  ['people', 'dataRowPeople'],
  ['profiles', 'dataRowProfiles'],
  ['records', 'dataRowRecords'],
  ['settings', 'dataRowSettings'],
] as const satisfies [keyof PlanSight, TextKey][];

/** How many of each are added, changed, removed or the same. */
export function RestoreFigures({ plan, mode }: { plan: PlanSight; mode: RestoreMode }) {
  const isAdd = mode === 'add';
  const rows = ROWS.map(([store, name]) => {
    const { added, changed, removed, same, left } = plan[store];
    const third = isAdd ? left : removed.count;
    return { name, figures: [added.count, changed.count, third, same] };
  }).filter(({ figures }) => figures.some((figure) => figure > 0));
  if (rows.length === 0) return null;
  const columns: TextKey[] = [
    'dataAdded',
    'dataChanged',
    isAdd ? 'dataLeft' : 'dataRemoved',
    'dataSame',
  ];
  const number = new Intl.NumberFormat(language());
  return (
    <table className="restore-figures">
      <caption className="hidden-label">{text('dataFigures')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden-label">{text('dataFigureOf')}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {text(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row">{text(name)}</th>
            {figures.map((figure, place) => (
              <td key={columns[place]} className={figure === 0 ? 'is-none' : undefined}>
                {number.format(figure)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
