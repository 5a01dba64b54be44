/** What the process for pictures may be asked. */
export interface PictureJobs {
  /** A HEIC picture as JPEG. */
  jpeg: { given: Uint8Array; answer: Uint8Array };
}
