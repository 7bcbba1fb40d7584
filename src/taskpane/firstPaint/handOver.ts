/** What a person did before the sidebar itself was there. */
export interface FirstClick {
  /** 一键评分 was pressed. */
  readonly isAsked: boolean;
  /** The keyboard stands on the button. */
  readonly hasFocus: boolean;
}

/** Nothing was done yet. */
const noClick: FirstClick = { isAsked: false, hasFocus: false };

/**
 * The button of the page as it is delivered, before the sidebar replaces it.
 *
 * @returns the button, or null once the sidebar is there
 * @example firstButton()?.disabled
 */
export function firstButton(): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>('#first-button');
}

/**
 * Waits while the button is held down, since a button that is replaced meanwhile loses the click.
 *
 * @param button the button of the delivered page
 * @returns what was done with it; the caller must replace it at once
 * @example const { isAsked } = await handOver(firstButton())
 */
export async function handOver(button: HTMLButtonElement | null): Promise<FirstClick> {
  while (button?.matches(':active')) await released();
  return button
    ? { isAsked: 'asked' in button.dataset, hasFocus: document.activeElement === button }
    : noClick;
}

/** The click comes after the release, within the same turn. */
const released = () =>
  new Promise<void>((resolve) => {
    const end = () => {
      for (const type of ends) removeEventListener(type, end);
      setTimeout(resolve);
    };
    for (const type of ends) addEventListener(type, end);
  });

const ends = ['pointerup', 'pointercancel', 'keyup', 'blur'];
