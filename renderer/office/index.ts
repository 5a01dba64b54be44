export { OfficePage } from './OfficePage.tsx';
export { OfficeWizard } from './OfficeWizard.tsx';
