import type { HolidayCalendar } from '#shared/domain/calendars/index.ts';
import { overlayOf, type OfficeRules } from '#shared/domain/rules/index.ts';
import type { RulesLibrary } from '#core/rules/index.ts';

/**
 * The rules and calendars in use, read from their files when they are first needed.
 *
 * Reading them takes longer than everything else at the start, and the lock screen needs none.
 */
export class RulesShelf implements RulesLibrary {
  readonly #load: () => Promise<RulesLibrary>;
  #library: RulesLibrary | null = null;
  #reading: Promise<void> | null = null;
  #overlay: RulesLibrary['overlay'] = null;
  #ownCalendars: readonly HolidayCalendar[] = [];
  /** Kept, because evaluation keeps what it derives from this very list. */
  #calendars: HolidayCalendar[] | null = null;

  constructor(load: () => Promise<RulesLibrary>) {
    this.#load = load;
  }

  /** Reads them once; error: rules_invalid, after which the next call reads again. */
  read(): Promise<void> {
    this.#reading ??= this.#load().then(
      (library) => {
        this.#library = library;
      },
      (error: unknown) => {
        this.#reading = null;
        throw error;
      },
    );
    return this.#reading;
  }

  /** Puts an office's own rules on the pack from now on, or none when no store is open. */
  useOffice(own: OfficeRules | null): void {
    this.#overlay = own === null ? null : overlayOf(own);
  }

  /** Puts an office's own calendars in the place of the shipped ones of the same years. */
  useCalendars(own: readonly HolidayCalendar[]): void {
    this.#ownCalendars = own;
    this.#calendars = null;
  }

  /** The calendars that come with the program. */
  get shippedCalendars(): RulesLibrary['calendars'] {
    return this.#read.calendars;
  }

  /** The rules in use with another overlay, to compare. */
  withOverlay(overlay: RulesLibrary['overlay']): RulesLibrary {
    return { ...this.#read, calendars: this.calendars, overlay };
  }

  get pack(): RulesLibrary['pack'] {
    return this.#read.pack;
  }

  get packs(): RulesLibrary['packs'] {
    return this.#read.packs;
  }

  get overlay(): RulesLibrary['overlay'] {
    return this.#overlay;
  }

  get calendars(): RulesLibrary['calendars'] {
    const years = new Set(this.#ownCalendars.map(({ year }) => year));
    this.#calendars ??= [
      ...this.#read.calendars.filter(({ year }) => !years.has(year)),
      ...this.#ownCalendars,
    ].sort((a, b) => a.year - b.year);
    return this.#calendars;
  }

  get allowances(): RulesLibrary['allowances'] {
    return this.#read.allowances;
  }

  get #read(): RulesLibrary {
    if (this.#library === null) throw new Error('the rules are used before they were read');
    return this.#library;
  }
}
