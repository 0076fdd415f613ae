import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { PastedProblemSentence } from '@/components/person/pasted-problem';
import { networkTitle, profileWord } from '@/components/person/profile-words';
import { useAddProfile } from '@/components/person/use-add-profile';
import type { Id, Person, Profile } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  person: Person;
  profiles: readonly Profile[];
  onOpenPerson: (personId: Id) => void;
}

/** Takes a pasted address, says how it is understood, and adds it at Enter or at the button. */
export function AddProfile({ person, profiles, onOpenPerson }: Props) {
  const field = useAddProfile(person, profiles);
  if (!field.isReady) return null;
  const { identity, problem } = field;
  const reading =
    identity === null ? null : (
      <>
        {networkTitle(identity.network)} · <bdi dir="ltr">{profileWord(identity)}</bdi>
      </>
    );
  return (
    <form
      className="profile-add"
      onSubmit={(event) => {
        event.preventDefault();
        void field.add();
      }}
    >
      <Field
        label={text('personAddProfile')}
        problem={
          problem === null ? null : (
            <PastedProblemSentence
              problem={problem}
              personId={person.id}
              onOpenPerson={onOpenPerson}
            />
          )
        }
        hint={reading}
      >
        {(control) => (
          <div className="profile-add-line">
            <input
              {...control}
              className="input"
              type="text"
              inputMode="url"
              dir="ltr"
              autoComplete="off"
              spellCheck={false}
              placeholder={text('personAddProfilePlaceholder')}
              value={field.typed}
              onChange={(event) => field.type(event.currentTarget.value)}
              onBlur={field.settle}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && !event.nativeEvent.isComposing) field.revert();
              }}
            />
            <Button type="submit">{text('personAdd')}</Button>
          </div>
        )}
      </Field>
    </form>
  );
}
