import type { Page } from '@playwright/test';

/**
 * Types into forms from inside the page, which is a hundred times quicker than key by key: for texts in masses.
 * Put into a page with `withTyping`; then its functions are there as `typing`.
 */
export interface Typing {
  /** A field by its label, as soon as it is there. */
  field(label: string): Promise<HTMLInputElement | HTMLTextAreaElement>;
  /** Puts a text into a field as typing does. */
  type(label: string, text: string): Promise<void>;
  press(label: string, key: string, ctrlKey?: boolean): Promise<void>;
  click(name: string): Promise<void>;
  /** Waits for something to become true. */
  until<Found>(look: () => Found | null | undefined | false): Promise<Found>;
}

function makeTyping(): void {
  type Field = HTMLInputElement | HTMLTextAreaElement;
  const isField = (element: unknown): element is Field =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  const until: Typing['until'] = async (look) => {
    const giveUp = performance.now() + 10_000;
    for (;;) {
      const found = look();
      if (found !== null && found !== undefined && found !== false) return found;
      if (performance.now() > giveUp) throw new Error(`In vain: ${String(look)}`);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  const find = (label: string): Field | undefined =>
    [...document.querySelectorAll('label')]
      .filter(({ textContent }) => textContent === label)
      .map(({ control }) => control)
      .findLast(isField);
  const field: Typing['field'] = (label) => until(() => find(label));
  const type: Typing['type'] = async (label, text) => {
    const control = await field(label);
    const kind = control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    control.focus();
    Reflect.set(kind.prototype, 'value', text, control);
    control.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  };
  const press: Typing['press'] = async (label, key, ctrlKey = false) => {
    const options = { key, ctrlKey, bubbles: true, cancelable: true };
    (await field(label)).dispatchEvent(new KeyboardEvent('keydown', options));
  };
  const click: Typing['click'] = async (name) => {
    const button = await until(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name),
    );
    button.click();
  };
  Object.assign(globalThis, { typing: { until, field, type, press, click } satisfies Typing });
}

/** Gives an open page its `typing`. */
export async function withTyping(page: Page): Promise<void> {
  await page.evaluate(makeTyping);
}
