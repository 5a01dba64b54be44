import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/contract/shell.ts';
import { type Language, shellTexts } from './texts.ts';

/** What the menu depends on. */
export interface MenuSituation {
  readonly language: Language;
  /** A locked store has no dossiers, no search and no settings. */
  readonly locked: boolean;
  readonly isPackaged: boolean;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onReload: () => void;
}

/** The application menu with the usual shortcuts. */
export function menuTemplate(situation: MenuSituation): MenuItemConstructorOptions[] {
  const texts = shellTexts(situation.language).menu;
  const command = (
    label: string,
    name: MenuCommand,
    accelerator?: string,
    needsStore = true,
  ): MenuItemConstructorOptions => ({
    id: name,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    enabled: !(needsStore && situation.locked),
    click: () => situation.onCommand(name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: texts.file,
      submenu: [
        command(texts.newDossier, 'dossier.new', 'CmdOrCtrl+N'),
        command(texts.openDossier, 'dossier.open', 'CmdOrCtrl+O'),
        command(texts.print, 'paper.print', 'CmdOrCtrl+P'),
        separator,
        command(texts.settings, 'settings.open', 'CmdOrCtrl+,'),
        command(texts.lock, 'store.lock', 'CmdOrCtrl+L'),
        separator,
        { role: 'quit', label: texts.quit, accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        // The keys stay with the page, where they undo typing inside a field; the items undo saved changes.
        { ...command(texts.undo, 'edit.undo', 'CmdOrCtrl+Z'), registerAccelerator: false },
        { ...command(texts.redo, 'edit.redo', 'CmdOrCtrl+Y'), registerAccelerator: false },
        separator,
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
      ],
    },
    {
      label: texts.view,
      submenu: [
        command(texts.search, 'search.open', 'CmdOrCtrl+K'),
        separator,
        { role: 'zoomIn', label: texts.zoomIn, accelerator: 'CmdOrCtrl+=' },
        { role: 'zoomOut', label: texts.zoomOut },
        { role: 'resetZoom', label: texts.zoomReset },
        { role: 'togglefullscreen', label: texts.fullScreen },
        separator,
        { label: texts.reload, accelerator: 'CmdOrCtrl+R', click: () => situation.onReload() },
        ...(situation.isPackaged
          ? []
          : [{ role: 'toggleDevTools', label: texts.developerTools } as const]),
      ],
    },
    {
      label: texts.help,
      submenu: [
        command(texts.helpForScreen, 'help.open', 'F1', false),
        command(texts.about, 'about.open', undefined, false),
      ],
    },
  ];
}
