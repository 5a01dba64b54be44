export { DeskPage } from './DeskPage.tsx';
export { RulesPage } from './RulesPage.tsx';
export { CommandPalette } from './CommandPalette.tsx';
