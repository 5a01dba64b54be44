/** A picture from outside. */
export interface PictureFile {
  kind: 'jpeg' | 'png' | 'heic';
  bytes: Uint8Array;
}

/** A PDF from outside. */
export interface PdfFile {
  kind: 'pdf';
  bytes: Uint8Array;
}
