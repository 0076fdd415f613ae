import { ChooseBox } from '@/components/people/choose-box';
import { NextDay } from '@/components/people/next-day';
import { None } from '@/components/people/none';
import { PersonLine } from '@/components/people/person-line';
import { StarMark } from '@/components/people/star-mark';
import { whyFound } from '@/components/people/why-found';
import { showAgo } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { PersonSummary } from '@/lib/search/summary';
import { language, text } from '@/lib/text';

interface Props {
  person: PersonSummary;
  href: string;
  today: Day;
  /** What was searched for; '' for nothing. */
  query: string;
  /** Whether Tab leads to this row; only one row of the list is a stop. */
  isTabStop: boolean;
  isChosen: boolean;
  onFocus: () => void;
  /** `isRange`: from the one chosen last to this one. */
  onChoose: (isRange: boolean) => void;
}

/** One person in the list: who they are, what they know, when you were and will be in touch. */
export function PeopleRow(props: Props) {
  const { person, href, today, query, isTabStop, isChosen, onFocus, onChoose } = props;
  const { name, line, roles, expertise, starred, lastTouch, nextFollowUp } = person;
  return (
    <>
      <div className="people-who" role="rowheader">
        <ChooseBox {...{ name, isChosen, onChoose }} />
        <div className="people-name-and-line">
          <div className="people-name">
            <a
              className="cut"
              dir="auto"
              href={href}
              title={name}
              tabIndex={isTabStop ? 0 : -1}
              onFocus={onFocus}
            >
              {name}
            </a>
            {starred ? <StarMark /> : null}
            {roles.length === 0 ? null : (
              <span className="people-roles">
                {roles.map((role) => (
                  <span className="people-role cut" key={role} dir="auto" title={role}>
                    {role}
                  </span>
                ))}
              </span>
            )}
          </div>
          <div className="cut quiet" dir="auto" title={line}>
            <PersonLine line={line} why={whyFound(person, query)} />
          </div>
        </div>
      </div>
      <div className="people-expertise" role="gridcell" dir="auto" title={expertise.join(', ')}>
        {expertise.join(', ')}
      </div>
      <div className="people-last" role="gridcell">
        {lastTouch === null ? (
          <None says={text('peopleNoTouch')} />
        ) : (
          showAgo(lastTouch, today, language())
        )}
      </div>
      <div className="people-next" role="gridcell">
        <NextDay day={nextFollowUp} today={today} />
      </div>
    </>
  );
}
