export { CommandPalette } from './CommandPalette.tsx';
export { DeskPage } from './DeskPage.tsx';
