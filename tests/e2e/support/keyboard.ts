import { expect, type Locator, type Page } from '@playwright/test';

/** More presses of Tab than this to reach something is a fault of the screen. */
const mostTabs = 40;

/** What has the keyboard, as someone at the screen would find it. */
interface Focused {
  /** Kind, name or text, for messages. */
  readonly name: string;
  /** Whether it is the page itself, that is nothing. */
  readonly isNowhere: boolean;
  /** What is wrong with how it is shown; null when it can be seen. */
  readonly hidden: string | null;
}

function describeFocused(): Focused {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { name: 'nothing', isNowhere: true, hidden: null };
  }
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
  const words =
    element.getAttribute('aria-label') ??
    labels?.[0]?.textContent ??
    (element.textContent === '' ? element.id : element.textContent);
  const name = `${element.getAttribute('role') ?? element.localName} "${words.slice(0, 40)}"`;
  const box = element.getBoundingClientRect();
  const isInside =
    box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  if (box.width < 2 || box.height < 2) return { name, isNowhere: false, hidden: 'has no size' };
  if (!isInside) return { name, isNowhere: false, hidden: 'is outside the window' };
  if (!element.checkVisibility({ visibilityProperty: true })) {
    return { name, isNowhere: false, hidden: 'is not visible' };
  }
  // Fluent marks with attributes of its own what it draws a ring around.
  const marked = element.closest('[data-fui-focus-visible], [data-fui-focus-within]') !== null;
  const drawn = [element, ...(element.parentElement === null ? [] : [element.parentElement])].some(
    (near) =>
      ['', '::before', '::after'].some((part) => {
        const style = getComputedStyle(near, part);
        return (
          (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) ||
          (part === '::after' && parseFloat(style.borderBottomWidth) >= 2)
        );
      }),
  );
  return { name, isNowhere: false, hidden: marked || drawn ? null : 'shows no focus ring' };
}

/** An officer without a mouse: presses keys, and reaches things only as keys reach them. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key and makes sure that the keyboard is still somewhere afterwards. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.expectSomewhere(`after ${key}`);
  }

  /** Waits until something that can be seen has the keyboard. */
  async expectSomewhere(when = 'now'): Promise<void> {
    await expect
      .poll(
        async () => {
          const { name, isNowhere, hidden } = await this.focused();
          return isNowhere
            ? `the keyboard is nowhere`
            : hidden === null
              ? 'seen'
              : `${name} ${hidden}`;
        },
        { message: `what has the keyboard ${when}`, timeout: 10_000 },
      )
      .toBe('seen');
  }

  /** What has the keyboard. */
  focused(): Promise<Focused> {
    return this.#page.evaluate(describeFocused);
  }

  /** Presses Tab until the thing has the keyboard; fails with the way walked when it takes too long. */
  async tabTo(target: Locator, options: { back?: boolean; most?: number } = {}): Promise<void> {
    const { back = false, most = mostTabs } = options;
    // What is not on the screen yet cannot be walked to.
    await target.first().waitFor();
    const path: string[] = [];
    for (let presses = 0; presses <= most; presses += 1) {
      if (await this.#isOn(target)) {
        await this.expectSomewhere();
        return;
      }
      await this.#page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      path.push((await this.focused()).name);
    }
    throw new Error(
      `Not reached with ${most} presses of Tab: ${String(target)}\n${path.join('\n')}`,
    );
  }

  /** Walks to a button, link or tick and uses it. */
  async use(target: Locator, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.press(key === ' ' ? 'Space' : key);
  }

  /** Walks to a text field and types, in place of what is in it. */
  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.#page.keyboard.press('Control+A');
    await this.#page.keyboard.type(text);
    await expect(target).toHaveValue(text);
  }

  /** Presses an arrow until the thing has the keyboard: within a menu, a list of rows or of radios. */
  async arrowTo(target: Locator, key = 'ArrowDown', most = 40): Promise<void> {
    const path: string[] = [];
    for (let presses = 0; presses <= most; presses += 1) {
      if (await this.#isOn(target)) return;
      await this.press(key);
      path.push((await this.focused()).name);
    }
    throw new Error(`Not reached with ${most} × ${key}: ${String(target)}\n${path.join('\n')}`);
  }

  /** Opens a field's list and takes the choice with these words. */
  async choose(field: Locator, option: string): Promise<void> {
    await this.tabTo(field);
    await this.press('ArrowDown');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    const active = () =>
      field.evaluate((element) => {
        const id = element.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.textContent.trim() ?? '';
      });
    for (let presses = 0; (await active()) !== option; presses += 1) {
      if (presses > mostTabs) throw new Error(`No choice ${option} in ${String(field)}`);
      await this.press('ArrowDown');
    }
    await this.press('Enter');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await expect(field).toBeFocused();
  }

  async #isOn(target: Locator): Promise<boolean> {
    const found = await target.elementHandles();
    for (const element of found) {
      if (await element.evaluate((one) => one === document.activeElement)) return true;
    }
    return false;
  }
}
