export { PagePreview, type PreviewSource } from './PagePreview.tsx';
export { FileViewer, freshAddress } from './FileViewer.tsx';
