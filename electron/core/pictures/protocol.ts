/** What the process for pictures may be asked. */
export interface PictureJobs {
  /** A HEIC picture as JPEG. */
  jpeg: { given: Uint8Array; answer: Uint8Array };
  /** Whether a PNG or JPEG can be decoded to its end, and is no larger than what is taken. */
  check: { given: { bytes: Uint8Array; name: string }; answer: null };
}
