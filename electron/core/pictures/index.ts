export { checkPicture } from './checkPicture.ts';
export { decodeHeic, maxHeicPixels, PictureError, type RawPicture } from './heic.ts';
export { viewable, type ViewableFile } from './viewable.ts';
