import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
} from 'lexical';
import { $isPlaceholder, $placeholder } from './PlaceholderNode.ts';

/** Says how a placeholder is shown. */
export type LabelOf = (name: string) => string;

const named = /\{([a-z_]+)\}/u;

function $nodesOf(text: string, labelOf: LabelOf): LexicalNode[] {
  return text.split('\n').flatMap((line, index): LexicalNode[] => [
    ...(index === 0 ? [] : [$createLineBreakNode()]),
    // Every second piece is the name of a placeholder.
    ...line.split(named).flatMap((piece, at): LexicalNode[] => {
      if (at % 2 === 1) return [$placeholder(piece, labelOf(piece))];
      return piece === '' ? [] : [$createTextNode(piece)];
    }),
  ]);
}

/** Puts a template's text into the editor, its placeholders as tokens. */
export function $fill(text: string, labelOf: LabelOf): void {
  const paragraph = $createParagraphNode();
  paragraph.append(...$nodesOf(text, labelOf));
  $getRoot().clear().append(paragraph);
}

function $textOfNode(node: LexicalNode): string {
  if ($isPlaceholder(node)) return `{${node.placeholder}}`;
  if ($isLineBreakNode(node)) return '\n';
  if ($isElementNode(node)) return node.getChildren().map($textOfNode).join('');
  return node.getTextContent();
}

/** The editor's content as a template's text. */
export function $templateText(): string {
  return $getRoot().getChildren().map($textOfNode).join('\n');
}

/** What is selected as a template's text, so that a copied placeholder is one when it is pasted. */
export function $selectedText(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return selection
    .getNodes()
    .map((node) => {
      if ($isElementNode(node)) return '';
      if (!$isTextNode(node) || $isPlaceholder(node)) return $textOfNode(node);
      const text = node.getTextContent();
      const from = node.getKey() === start.key ? start.offset : 0;
      const to = node.getKey() === end.key ? end.offset : text.length;
      return text.slice(from, to);
    })
    .join('');
}

/** Puts a placeholder where the cursor is, or at the end of the text. */
export function $insertPlaceholder(name: string, label: string): void {
  const selection = $getSelection() ?? $getRoot().selectEnd();
  if (!$isRangeSelection(selection)) return;
  const token = $placeholder(name, label);
  selection.insertNodes([token]);
  token.selectNext(0, 0);
}

/** Takes away what is selected. */
export function $removeSelected(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
}
