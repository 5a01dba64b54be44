export { PagePreview, type PreviewSource } from './PagePreview.tsx';
