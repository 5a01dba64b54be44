export { FormsPage } from './FormsPage.tsx';
export { TeachPage } from './TeachPage.tsx';
