export { sanitise } from './archive.ts';
export { compressInner, findInnerScans, pictureStream, type InnerScan } from './innerScans.ts';
export { nameOf, objectsSince } from './objects.ts';
export { PartTrouble } from './partTrouble.ts';
export { copyPdf } from './pdfPart.ts';
export { picturePage } from './picturePage.ts';
export { colourProfile, picturesAtOnce, scanPage, type ScanPage } from './pictures.ts';
export type { PdfFile, PictureFile } from './files.ts';
