import { useState } from 'react';
import { useNews, useSettleNews, type NewsPage } from '@/components/triage/use-news';
import { Button } from '@/components/ui/button';
import { useToday } from '@/components/ui/use-today';
import { showAgo, showDay } from '@/lib/days/show-day';
import { jobChange } from '@/lib/job-words';
import { language, plural, text } from '@/lib/text';
import '@/components/triage/triage.css';

interface Props {
  hrefOf: (personId: string) => string;
  chooseHref: string;
}

const A_PAGE = 100;

/** Home's News room: who has another job by a later file, whose anniversary it is, whom you never wrote to. */
export function NewsRoom({ hrefOf, chooseHref }: Props) {
  const today = useToday();
  const [most, setMost] = useState(A_PAGE);
  const live = useNews(today, most);
  if (live.state === 'loading') return null;
  if (live.state === 'failed') {
    return (
      <p className="triage-failed" role="alert">
        {text('triageFailed')}
      </p>
    );
  }
  const { settings, news, anniversaries, longAgo } = live.value;
  const isNothing =
    (!settings.news || news.all.length === 0) &&
    (!settings.anniversaries || anniversaries.length === 0) &&
    (!settings.longAgo || longAgo.length === 0);
  return (
    <div className="news">
      <p className="news-about">{text('triageNewsAbout')}</p>
      {isNothing ? <p role="status">{text('triageNewsNone')}</p> : null}
      {settings.news ? <Jobs {...{ news, hrefOf }} onMore={() => setMost(most + A_PAGE)} /> : null}
      {settings.anniversaries ? <Anniversaries {...{ anniversaries, hrefOf, today }} /> : null}
      {settings.longAgo ? <LongAgo {...{ longAgo, hrefOf, today }} /> : null}
      <p>
        <a href={chooseHref}>{text('triageChooseLink')}</a>
      </p>
    </div>
  );
}

type Hrefs = Pick<Props, 'hrefOf'>;

function Jobs({ news, hrefOf, onMore }: Hrefs & Pick<NewsPage, 'news'> & { onMore: () => void }) {
  const settle = useSettleNews();
  const { all, hasMore } = news;
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="news-jobs">
      <h2 id="news-jobs">{text('triageJobs')}</h2>
      <ul>
        {all.map(({ news: each, person }) => (
          <li key={each.id} className="news-row">
            <div className="news-who">
              <a href={hrefOf(person.personId)}>
                <bdi>{person.name}</bdi>
              </a>{' '}
              {person.isKept ? null : <span className="quiet">{text('peopleKnown')}</span>}
              <p>
                <bdi>{jobChange(each)}</bdi>
              </p>
            </div>
            <Button
              look="quiet"
              aria-label={text('triageSeenOf', person.name)}
              onClick={() => void settle([person.personId])}
            >
              {text('triageSeen')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="triage-acts">
        {hasMore ? <Button onClick={onMore}>{text('triageMore')}</Button> : null}
        <Button
          look="quiet"
          onClick={() => void settle([...new Set(all.map(({ person }) => person.personId))])}
        >
          {plural('triageAllSeen', all.length)}
        </Button>
      </p>
    </section>
  );
}

type Dated = Hrefs & { today: string };

function Anniversaries({ anniversaries, hrefOf, today }: Dated & Pick<NewsPage, 'anniversaries'>) {
  if (anniversaries.length === 0) return null;
  return (
    <section aria-labelledby="news-anniversaries">
      <h2 id="news-anniversaries">{text('triageAnniversaries')}</h2>
      <ul>
        {anniversaries.map(({ person, day, years }) => (
          <li key={person.personId} className="news-row">
            <a href={hrefOf(person.personId)}>
              <bdi>{person.name}</bdi>
            </a>
            <span className="quiet">
              {plural('triageYears', years, showDay(day, { locale: language(), today }))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const LONG_AGO_AT_ONCE = 20;

function LongAgo({ longAgo, hrefOf, today }: Dated & Pick<NewsPage, 'longAgo'>) {
  const [most, setMost] = useState(LONG_AGO_AT_ONCE);
  if (longAgo.length === 0) return null;
  return (
    <section aria-labelledby="news-long-ago">
      <h2 id="news-long-ago">{text('triageLongAgo')}</h2>
      <ul>
        {longAgo.slice(0, most).map(({ personId, name, connectedOn }) => (
          <li key={personId} className="news-row">
            <a href={hrefOf(personId)}>
              <bdi>{name}</bdi>
            </a>
            <span className="quiet">
              {connectedOn === null
                ? ''
                : text('triageConnected', showAgo(connectedOn, today, language()))}
            </span>
          </li>
        ))}
      </ul>
      {longAgo.length > most ? (
        <p>
          <Button onClick={() => setMost(most + A_PAGE)}>{text('triageMore')}</Button>
        </p>
      ) : null}
    </section>
  );
}
