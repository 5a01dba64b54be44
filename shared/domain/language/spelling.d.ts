declare module '@develoka/angka-terbilang-js' {
  /** Spells a number given as digits in Indonesian words. */
  export default function angkaTerbilang(digits: string): string;
}
