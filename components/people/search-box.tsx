import { SearchField } from '@/components/people/search-field';
import { SearchResults } from '@/components/people/search-results';
import { useSearch } from '@/components/people/use-search';
import '@/components/people/search-box.css';

interface Props {
  onOpenPerson: (personId: string) => void;
  /** Who is not to be found: the person for whom another is looked for. */
  exceptPersonId?: string;
}

/** Search over everyone who is kept: what was found stands beneath the field, reached with the arrow keys. */
export function SearchBox({ onOpenPerson, exceptPersonId }: Props) {
  const { asked, field, results } = useSearch(onOpenPerson, exceptPersonId);
  return (
    <div className="search-box">
      <SearchField {...field} />
      {asked === '' ? null : <SearchResults {...results} />}
    </div>
  );
}
