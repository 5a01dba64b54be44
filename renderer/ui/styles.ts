import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** How headings read, by their place in the window; each brings its own margins. */
export const headings = {
  /** Name of a screen or of a step. */
  page: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  /** A block of a screen. */
  section: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  /** A part of a block, of a dialog or of a side panel. */
  part: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  /** A group within a dense list. */
  group: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
} as const satisfies Record<string, GriffelStyle>;

/** The ring around what the keyboard is on, drawn inside it: for what fills its place to the edge. */
export const focusInside = {
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const satisfies GriffelStyle;

/** A text of one line that ends in dots where its place is too narrow. */
export const cutLine = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const satisfies GriffelStyle;

/** A whole line of a list that is a button. */
export const lineButton = {
  width: '100%',
  boxSizing: 'border-box',
  padding: '5px 12px',
  border: '0',
  background: 'none',
  font: 'inherit',
  color: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  ...focusInside,
} as const satisfies GriffelStyle;

/** The line that is open beside its list. */
export const chosenLine = {
  // Close to the page: words in the colours of states must stay readable on it, in the dark too.
  backgroundColor: tokens.colorNeutralBackground2,
  boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
} as const satisfies GriffelStyle;

/** A table of few lines to read, with a rule under each. */
export const readingTable = {
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 16px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
} as const satisfies Record<string, GriffelStyle>;

/** Words to type at the left and their page at the right; each screen says how wide both are. */
export const besidePage = {
  work: { display: 'grid', flexGrow: 1, minWidth: '0', minHeight: '0' },
  /** What is typed, with a line between it and the page. */
  column: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '0',
    minWidth: '0',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
} as const satisfies Record<string, GriffelStyle>;
