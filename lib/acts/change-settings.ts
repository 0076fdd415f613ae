import type { Act } from '@/lib/acts/act';
import { setFields, type Edits } from '@/lib/acts/set-fields';
import type { Settings } from '@/lib/domain/settings';

/** Changes what the user chose for the whole of Kith. */
export const changeSettings: Act<{ edits: Edits<Settings> }> = {
  name: 'change settings',
  people: () => [],
  apply(state, { edits }, context) {
    const settings = setFields(state.settings, edits, { by: 'user', now: context.now });
    return [{ store: 'settings', record: settings }];
  },
};
