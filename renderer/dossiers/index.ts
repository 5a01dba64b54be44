export { DossierListPage } from './DossierListPage.tsx';
export { DossierPage } from './DossierPage.tsx';
