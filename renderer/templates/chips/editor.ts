import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  KEY_DOWN_COMMAND,
  TextNode,
  createEditor,
  type LexicalEditor,
} from 'lexical';
import {
  $fill,
  $insertPlaceholder,
  $removeSelected,
  $selectedText,
  $templateText,
  type LabelOf,
} from './chipText.ts';
import { $isPlaceholder, $placeholder, PlaceholderNode } from './PlaceholderNode.ts';

/** What an editor of a text with placeholders tells. */
export interface ChipEvents {
  onChange: (text: string) => void;
  /** A brace was typed: the menu of placeholders is wanted. */
  onBrace: () => void;
  labelOf: LabelOf;
}

/** A text field whose placeholders are tokens. */
export interface ChipEditor {
  /** Puts it on the page; gives back how to take it off. */
  attach: (root: HTMLElement, events: ChipEvents) => () => void;
  /** Shows another text, unless it already does. */
  show: (text: string, labelOf: LabelOf) => void;
  insert: (name: string, label: string) => void;
  focus: () => void;
}

const named = /\{([a-z_]+)\}/u;

/** Placeholders that were pasted or typed in full become tokens. */
function registerTokens(editor: LexicalEditor, labelOf: LabelOf): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    if ($isPlaceholder(node) || !node.isSimpleText()) return;
    const match = named.exec(node.getTextContent());
    const name = match?.[1];
    if (match === null || name === undefined) return;
    const from = match.index;
    const pieces = node.splitText(from, from + match[0].length);
    const target = from === 0 ? pieces[0] : pieces[1];
    target?.replace($placeholder(name, labelOf(name))).selectNext(0, 0);
  });
}

function registerClipboard(editor: LexicalEditor): () => void {
  const take = (event: ClipboardEvent | KeyboardEvent | null, cut: boolean): boolean => {
    const text = $selectedText();
    if (text === null || !(event instanceof ClipboardEvent) || event.clipboardData === null) {
      return false;
    }
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    if (cut) $removeSelected();
    return true;
  };
  const copy = editor.registerCommand(
    COPY_COMMAND,
    (event) => take(event, false),
    COMMAND_PRIORITY_HIGH,
  );
  const cut = editor.registerCommand(
    CUT_COMMAND,
    (event) => take(event, true),
    COMMAND_PRIORITY_HIGH,
  );
  return () => {
    copy();
    cut();
  };
}

/** Keeps placeholders whole: those that are typed or pasted become tokens, and copied ones stay what they are. */
export function registerChips(editor: LexicalEditor, labelOf: LabelOf): () => void {
  const ends = [
    registerPlainText(editor),
    registerTokens(editor, labelOf),
    registerClipboard(editor),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Makes an editor; texts go in and out as a template has them. */
export function createChipEditor(placeholderClass: string): ChipEditor {
  const editor = createEditor({
    namespace: 'template',
    nodes: [PlaceholderNode],
    theme: { placeholder: placeholderClass },
    onError: (error) => {
      throw error;
    },
  });
  let shown: string | null = null;
  /** Told and not yet come back; an echo that was overtaken must not undo what was typed since. */
  const told = new Set<string>();

  const attach = (root: HTMLElement, events: ChipEvents) => {
    const ends = [
      registerChips(editor, events.labelOf),
      registerHistory(editor, createEmptyHistoryState(), 300),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.key !== '{') return false;
          event.preventDefault();
          events.onBrace();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerUpdateListener(({ editorState }) => {
        const text = editorState.read($templateText);
        if (text === shown || shown === null) return;
        shown = text;
        told.add(text);
        events.onChange(text);
      }),
    ];
    editor.setRootElement(root);
    return () => {
      for (const end of ends) end();
      editor.setRootElement(null);
    };
  };

  return {
    attach,
    show: (text, labelOf) => {
      const overtaken = told.has(text);
      if (text === shown) told.clear();
      if (text === shown || overtaken) return;
      shown = text;
      editor.update(() => $fill(text, labelOf), { discrete: true, tag: 'history-merge' });
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    },
    insert: (name, label) => {
      editor.update(() => $insertPlaceholder(name, label));
      editor.focus();
    },
    focus: () => editor.focus(),
  };
}
