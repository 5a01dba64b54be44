import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Ramp around the brand's deep teal, `#0F6B6B`. */
const teal: BrandVariants = {
  10: '#010606',
  20: '#061919',
  30: '#092A2A',
  40: '#0A3737',
  50: '#0B4444',
  60: '#0C5151',
  70: '#0D5E5E',
  80: '#0F6B6B',
  90: '#267878',
  100: '#3A8585',
  110: '#4E9292',
  120: '#62A0A0',
  130: '#77AEAE',
  140: '#8CBCBC',
  150: '#A6CCCC',
  160: '#C4DEDE',
};

/** The system's own face first: Segoe UI on Windows. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Variable', system-ui, -apple-system, 'Noto Sans', 'Ubuntu', 'Cantarell', sans-serif";

/** Theme values of our own besides Fluent's. */
interface OwnTheme extends Theme {
  /** Behind a row under the mouse: quiet enough for coloured words on it, in every theme. */
  rowHover: string;
}

const ours = { fontFamilyBase };

const light: OwnTheme = {
  ...createLightTheme(teal),
  ...ours,
  // Quiet page, white work: the page behind is a shade darker than Fluent's.
  colorNeutralBackground2: '#F7F8F8',
  rowHover: '#F2F5F5',
};

const dark: OwnTheme = {
  ...createDarkTheme(teal),
  ...ours,
  // Fluent's dark brand text is too dim for 12-px words on its dark ground.
  colorBrandForeground1: teal[130],
  colorBrandForeground2: teal[140],
  colorBrandForegroundLink: teal[140],
  colorBrandForegroundLinkHover: teal[150],
  colorCompoundBrandForeground1: teal[130],
  // Words of a quiet button under the pointer.
  colorNeutralForeground2BrandHover: teal[140],
  colorNeutralForeground2BrandPressed: teal[140],
  // And so is its red.
  colorStatusDangerForeground1: '#EE9FA6',
  rowHover: '#353737',
};

const contrast: OwnTheme = { ...teamsHighContrastTheme, ...ours, rowHover: '#1F1F1F' };

/** Themes by the name that the preferences keep. */
export const themes = { light, dark, contrast } as const;
export type ThemeName = keyof typeof themes;

/** Our own theme values as CSS variables, to use beside Fluent's `tokens`. */
export const ownTokens = { rowHover: 'var(--rowHover)' } as const;

/**
 * Sizes of our own, all on the 4-px grid; colours come from Fluent's tokens alone.
 * Rows are 32 px high, forms at most 640 px wide.
 */
export const layout = {
  rowHeight: '32px',
  railWidth: '216px',
  railFolded: '48px',
  topBarHeight: '44px',
  formWidth: '640px',
  explanationWidth: '320px',
  sidePanelWidth: '340px',
  pagePadding: '20px',
  /** Below this the rail folds to icons. */
  foldBelow: '@media (max-width: 1199px)',
} as const;
