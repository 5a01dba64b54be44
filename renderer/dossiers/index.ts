export { DossierListPage } from './list/DossierListPage.tsx';
export { DossierPage } from './page/DossierPage.tsx';
