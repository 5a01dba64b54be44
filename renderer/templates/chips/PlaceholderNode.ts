import {
  TextNode,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
  type SerializedTextNode,
} from 'lexical';

/** A placeholder inside a text: one token that is typed, deleted and passed over as a whole. */
export class PlaceholderNode extends TextNode {
  __placeholder: string;

  static override getType(): string {
    return 'placeholder';
  }

  static override clone(node: PlaceholderNode): PlaceholderNode {
    return new PlaceholderNode(node.__placeholder, node.__text, node.__key);
  }

  static override importJSON(serialized: SerializedTextNode): PlaceholderNode {
    return $placeholder(serialized.text, serialized.text);
  }

  constructor(name: string, label: string, key?: NodeKey) {
    super(label, key);
    this.__placeholder = name;
  }

  get placeholder(): string {
    return this.getLatest().__placeholder;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    const { placeholder } = config.theme as { placeholder?: string };
    if (placeholder !== undefined) dom.classList.add(...placeholder.split(' '));
    dom.title = `{${this.__placeholder}}`;
    dom.dataset['placeholder'] = this.__placeholder;
    dom.spellcheck = false;
    return dom;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

/** Makes a placeholder with the label that it shows. */
export function $placeholder(name: string, label: string): PlaceholderNode {
  return new PlaceholderNode(name, label).setMode('token');
}

/** Tells placeholders from words. */
export function $isPlaceholder(node: LexicalNode | null | undefined): node is PlaceholderNode {
  return node instanceof PlaceholderNode;
}
