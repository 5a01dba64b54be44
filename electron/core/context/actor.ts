/** Who the history names as the one who works in the window; accounts of several people come with team mode. */
export const actor = 'petugas';
