export { PapersSection } from './PapersSection.tsx';
