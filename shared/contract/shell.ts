import { z } from 'zod';
import { fileHandle } from './base.ts';
import type { shellCallNames } from './shellNames.ts';

/**
 * What the window may ask of the shell, which does only what needs Electron.
 *
 * Files travel as opaque handles: the shell keeps the path, tells the core which path a handle means
 * and whether it may be read or written, and the window passes the handle on to the core.
 */

/** Kinds of files that dialogs offer. */
export const fileKind = z.enum([
  'attachment',
  'pdf',
  'docx',
  'image',
  'dossier',
  'spreadsheet',
  'rules',
  'backup',
  'any',
]);
export type FileKind = z.infer<typeof fileKind>;

/** A file or folder that the user chose. Sizes are in bytes; 0 for what does not exist yet. */
export const chosenFile = z
  .object({ handle: fileHandle, name: z.string(), size: z.number().int().nonnegative() })
  .strict();
export type ChosenFile = z.infer<typeof chosenFile>;

/**
 * What came of printing. `shown`: the document and the system's dialog are open; what the user does
 * there is not reported by every system. `noPrinter`: this computer knows no printer.
 */
export const printOutcome = z.enum(['shown', 'noPrinter', 'failed']);
export type PrintOutcome = z.infer<typeof printOutcome>;

/** A printer of this computer. */
export const printerInfo = z
  .object({
    /** The system's name, by which it is addressed. */
    name: z.string().max(200),
    /** The name for people. */
    label: z.string().max(300),
    isDefault: z.boolean(),
  })
  .strict();
export type PrinterInfo = z.infer<typeof printerInfo>;

/** What the system's print dialog is opened with. */
export const printPreset = z
  .object({
    printer: z.string().min(1).max(200),
    copies: z.number().int().min(1).max(99),
    /** Size of the paper in millimetres. */
    widthMm: z.number().min(50).max(1200),
    heightMm: z.number().min(50).max(1200),
  })
  .strict();
export type PrintPreset = z.infer<typeof printPreset>;

const none = z.undefined();
const title = z.string().max(200);

/** Each call with its input and output; validated in the shell, closed on purpose. */
export const shellCalls = {
  /** Asks for a fresh port to the core; it arrives as a `corePortMessage`. Waits until the core answers. */
  connectCore: { input: none, output: z.null() },
  /** Starts the core again after it was given up. */
  restartCore: { input: none, output: z.null() },
  /** Shows the system's dialog; an empty list when it was cancelled. */
  chooseOpenFiles: {
    input: z.object({ kind: fileKind, multiple: z.boolean(), title: title.optional() }).strict(),
    output: z.array(chosenFile),
  },
  /** Asks where to save; null when it was cancelled. */
  chooseSaveFile: {
    input: z
      .object({
        kind: fileKind,
        suggestedName: z.string().min(1).max(200),
        title: title.optional(),
      })
      .strict(),
    output: chosenFile.nullable(),
  },
  /** Asks for a folder to write into; null when it was cancelled. */
  chooseFolder: {
    input: z.object({ title: title.optional() }).strict(),
    output: chosenFile.nullable(),
  },
  /** The printers of this computer, the default one first; empty when there is none. */
  listPrinters: { input: none, output: z.array(printerInfo) },
  /** Prints a PDF that the core published (`papers.toPrint`), with the system's dialog, preset if it is said how. */
  printDocument: {
    input: z.object({ handle: fileHandle, preset: printPreset.optional() }).strict(),
    output: printOutcome,
  },
  /** Shows a saved file or a chosen folder in the system's file manager. */
  showInFolder: { input: z.object({ handle: fileHandle }).strict(), output: z.boolean() },
  /** Opens an https address of an allowed host in the browser, after asking; false when it was not opened. */
  openExternal: { input: z.object({ url: z.string().max(2000) }).strict(), output: z.boolean() },
  /** Puts what is open into the window's title. */
  setTitle: { input: z.object({ title }).strict(), output: z.null() },
  /** Tells the shell whether the store is locked: the title and the menu then say nothing about it. */
  setLocked: { input: z.object({ locked: z.boolean() }).strict(), output: z.null() },
  /** Language of the menu and the dialogs. */
  setLanguage: { input: z.object({ language: z.enum(['id', 'en']) }).strict(), output: z.null() },
} as const satisfies Record<
  (typeof shellCallNames)[number],
  { input: z.ZodType; output: z.ZodType }
>;

/** Only the preload uses this one: paths of files that were really dropped on the window, resolved there. */
export const droppedPaths = z.array(z.string().max(4096)).max(200);

export type ShellCalls = typeof shellCalls;
export type ShellCallName = keyof ShellCalls;
export type ShellInput<Name extends ShellCallName> = z.infer<ShellCalls[Name]['input']>;
export type ShellOutput<Name extends ShellCallName> = z.infer<ShellCalls[Name]['output']>;

/** Commands of the application menu and its shortcuts, carried out by the window. */
export const menuCommands = [
  'dossier.new',
  'dossier.open',
  'paper.print',
  'search.open',
  'edit.undo',
  'edit.redo',
  'store.lock',
  'settings.open',
  'help.open',
  'about.open',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the shell tells the window unasked. */
export type ShellEvent =
  /** The core died and is being started again; calls under way end with `core_restarting`. */
  | { readonly type: 'core:restarting' }
  /** The core answers again: call `connectCore` for a new port and read everything anew. */
  | { readonly type: 'core:ready' }
  /** The core died again and again and was given up; `restartCore` tries once more. */
  | { readonly type: 'core:failed'; readonly incident: string }
  /** The computer was left alone or locked: lock the store. */
  | { readonly type: 'lock'; readonly reason: 'idle' | 'screen' | 'suspend' }
  | { readonly type: 'command'; readonly command: MenuCommand };

/** The bridge that the preload puts at `window.muhibah`. */
export type ShellBridge = {
  readonly [Name in ShellCallName]: undefined extends ShellInput<Name>
    ? () => Promise<ShellOutput<Name>>
    : (input: ShellInput<Name>) => Promise<ShellOutput<Name>>;
} & {
  /** Turns dropped files into handles; what is not a file of this computer is left out. */
  readonly adoptDroppedFiles: (files: readonly unknown[]) => Promise<ChosenFile[]>;
  /** Listens to the shell; the answer stops listening. */
  readonly onEvent: (listener: (event: ShellEvent) => void) => () => void;
};
