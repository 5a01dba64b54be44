declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    display(
      target: { data: Uint8ClampedArray; width: number; height: number },
      done: (shown: object | null) => void,
    ): void;
    free(): void;
  }
  interface Heif {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  const createHeif: () => Heif;
  export default createHeif;
}
