/** Shortcuts of the window with the key of their meaning under `frame.shortcut.*`. */
export const shortcutList = [
  { meaning: 'search', keys: ['Ctrl', 'K'] },
  { meaning: 'newDossier', keys: ['Ctrl', 'N'] },
  { meaning: 'help', keys: ['F1'] },
  { meaning: 'back', keys: ['Esc'] },
  { meaning: 'undo', keys: ['Ctrl', 'Z'] },
  { meaning: 'redo', keys: ['Ctrl', 'Shift', 'Z'] },
  { meaning: 'lock', keys: ['Ctrl', 'L'] },
  { meaning: 'list', keys: ['?'] },
] as const;
