export { ChecklistSection } from './ChecklistSection.tsx';
