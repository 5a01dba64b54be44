import {
  $getRoot,
  $isElementNode,
  COPY_COMMAND,
  CUT_COMMAND,
  PASTE_COMMAND,
  createEditor,
  type LexicalEditor,
} from 'lexical';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { $fill, $templateText } from '#renderer/templates/chips/chipText.ts';
import { registerChips } from '#renderer/templates/chips/editor.ts';
import { $isPlaceholder, PlaceholderNode } from '#renderer/templates/chips/PlaceholderNode.ts';

/** What the window's clipboard events carry, as far as the editor looks at them. */
class ClipboardEvent {
  readonly clipboardData: DataTransfer;

  constructor(held: Map<string, string>) {
    this.clipboardData = {
      types: ['text/plain'],
      setData: (type: string, text: string) => held.set(type, text),
      getData: (type: string) => held.get(type) ?? '',
    } as unknown as DataTransfer;
  }

  preventDefault(): void {
    // Nothing else would happen here.
  }
}

beforeEach(() => {
  vi.stubGlobal('ClipboardEvent', ClipboardEvent);
  // Only their names are asked for.
  vi.stubGlobal('InputEvent', function InputEvent() {});
  vi.stubGlobal('KeyboardEvent', function KeyboardEvent() {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const labels: Record<string, string> = { tujuan: 'Tempat tujuan', acara: 'Nama acara' };
const labelOf = (name: string) => labels[name] ?? name;

function editorWith(text: string): LexicalEditor {
  const editor = createEditor({
    nodes: [PlaceholderNode],
    onError: (error) => {
      throw error;
    },
  });
  registerChips(editor, labelOf);
  editor.update(() => $fill(text, labelOf), { discrete: true });
  return editor;
}

/** Selects from one piece of the text to another, by their places; a piece is a word run or a chip. */
function select(editor: LexicalEditor, from: [number, number], to: [number, number]): void {
  editor.update(
    () => {
      const paragraph = $getRoot().getFirstChildOrThrow();
      if (!$isElementNode(paragraph)) throw new Error('no paragraph');
      const [first, last] = [paragraph.getChildAtIndex(from[0]), paragraph.getChildAtIndex(to[0])];
      const selection = paragraph.select();
      selection.anchor.set(first?.getKey() ?? '', from[1], 'text');
      selection.focus.set(last?.getKey() ?? '', to[1], 'text');
    },
    { discrete: true },
  );
}

function send(
  editor: LexicalEditor,
  command: typeof COPY_COMMAND | typeof PASTE_COMMAND,
  held: Map<string, string>,
): void {
  editor.dispatchCommand(command, new ClipboardEvent(held) as never);
  editor.update(() => undefined, { discrete: true });
}

const textOf = (editor: LexicalEditor) => editor.read($templateText);
const chipsOf = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .flatMap((node) => ($isPlaceholder(node) ? [node.getTextContent()] : [])),
  );

describe('placeholders as chips', () => {
  it('are copied by their names and pasted as chips again', () => {
    const editor = editorWith('Ke {tujuan} untuk {acara}.');
    const held = new Map<string, string>();
    select(editor, [0, 1], [2, 3]);
    send(editor, COPY_COMMAND, held);
    expect(held.get('text/plain')).toBe('e {tujuan} un');
    expect(textOf(editor)).toBe('Ke {tujuan} untuk {acara}.');
    select(editor, [4, 1], [4, 1]);
    send(editor, PASTE_COMMAND, held);
    expect(textOf(editor)).toBe('Ke {tujuan} untuk {acara}.e {tujuan} un');
    expect(chipsOf(editor)).toEqual(['Tempat tujuan', 'Nama acara', 'Tempat tujuan']);
  });

  it('leave with what is cut, and come back in another text', () => {
    const editor = editorWith('Ke {tujuan} untuk {acara}.');
    const held = new Map<string, string>();
    select(editor, [2, 1], [4, 0]);
    send(editor, CUT_COMMAND, held);
    expect(held.get('text/plain')).toBe('untuk {acara}');
    expect(textOf(editor)).toBe('Ke {tujuan} .');
    expect(chipsOf(editor)).toEqual(['Tempat tujuan']);
    const other = editorWith('Berangkat ');
    select(other, [0, 10], [0, 10]);
    send(other, PASTE_COMMAND, held);
    expect(textOf(other)).toBe('Berangkat untuk {acara}');
    expect(chipsOf(other)).toEqual(['Nama acara']);
  });

  it('come out of words that were pasted from elsewhere, lines and other braces staying as they are', () => {
    const editor = editorWith('');
    const held = new Map([['text/plain', '{acara}{tujuan}\nBraces {Besar} {']]);
    editor.update(() => $getRoot().selectEnd(), { discrete: true });
    send(editor, PASTE_COMMAND, held);
    expect(textOf(editor)).toBe('{acara}{tujuan}\nBraces {Besar} {');
    expect(chipsOf(editor)).toEqual(['Nama acara', 'Tempat tujuan']);
  });
});
