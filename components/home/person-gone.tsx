import { hashOf } from '@/components/home/route';
import { text } from '@/lib/text';

/** What stands where a person was that is no more, or never was. */
export function PersonGone() {
  return (
    <div className="home-gone">
      <h1>{text('homeGone')}</h1>
      <p className="quiet">{text('homeGoneHow')}</p>
      <a href={hashOf({ place: 'people' })}>{text('homeToPeople')}</a>
    </div>
  );
}
