import { withLabels, type LetterKind, type LetterTemplate } from '#shared/domain/letters/index.ts';

/** Where a letter's words come from. */
export interface TemplateSource {
  /** The words in use for a kind of letter: the office's own, otherwise the built-in ones. */
  of: (kind: LetterKind) => LetterTemplate;
  /** The number of the office's own version in use, or null while the built-in words are. */
  officeVersion: (kind: LetterKind) => number | null;
}

type Templates = Readonly<Record<LetterKind, LetterTemplate>>;

/** The words of letters in use, read from their files when they are first needed and kept parsed. */
export class TemplateShelf implements TemplateSource {
  readonly #load: () => Promise<Templates>;
  #builtIn: Templates | null = null;
  #reading: Promise<void> | null = null;
  #own: ReadonlyMap<LetterKind, LetterTemplate> = new Map();

  constructor(load: () => Promise<Templates>) {
    this.#load = load;
  }

  /** Reads the built-in ones once; error: rules_invalid, after which the next call reads again. */
  read(): Promise<void> {
    this.#reading ??= this.#load().then(
      (templates) => {
        this.#builtIn = templates;
      },
      (error: unknown) => {
        this.#reading = null;
        throw error;
      },
    );
    return this.#reading;
  }

  /** Puts an office's own words in the place of the built-in ones from now on; none when no store is open. */
  useOffice(own: readonly LetterTemplate[]): void {
    this.#own = new Map(own.map((template) => [template.kind, template]));
  }

  of(kind: LetterKind): LetterTemplate {
    const own = this.#own.get(kind);
    const builtIn = this.builtIn(kind);
    return own === undefined ? builtIn : withLabels(own, builtIn);
  }

  /** The words that come with the program. */
  builtIn(kind: LetterKind): LetterTemplate {
    if (this.#builtIn === null) throw new Error('the templates are used before they were read');
    return this.#builtIn[kind];
  }

  officeVersion(kind: LetterKind): number | null {
    return this.#own.get(kind)?.version ?? null;
  }
}
