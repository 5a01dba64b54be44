import english from '#shared/i18n/en/shell.json' with { type: 'json' };
import indonesian from '#shared/i18n/id/shell.json' with { type: 'json' };

/** Language of the menu, the dialogs and the error page. */
export type Language = 'id' | 'en';

/** The shell's texts in one language. */
export type ShellTexts = typeof indonesian;

const texts: Record<Language, ShellTexts> = { id: indonesian, en: english };

/** Gives the shell's texts in a language. */
export function shellTexts(language: Language): ShellTexts {
  return texts[language];
}

/** Puts values in the places of a text: `fill('Halo {name}', { name })`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
