import { text } from '@/lib/text';
import '@/components/person/person-header.css';

/** Above the log form: whose page it is, by the name as it stands in the form, and that they are not kept yet. */
export function LogHeader({ name }: { name: string }) {
  const isNamed = name.trim() !== '';
  return (
    <header className="person-header">
      <div className="person-header-names">
        {isNamed ? <p className="person-kicker">{text('personNewOnPage')}</p> : null}
        <h1>{isNamed ? <bdi>{name}</bdi> : text('personNewOnPage')}</h1>
      </div>
      <span className="person-state">{text('personNotKept')}</span>
    </header>
  );
}
