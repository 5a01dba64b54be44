import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { minPassphraseLength, type StoreStatus } from '#shared/contract/index.ts';
import {
  changePassphrase,
  createStore,
  inspectStore,
  openStore,
  removeSampleStore,
  type Store,
  type StoreDeps,
} from '#core/storage/index.ts';

/** Where the two stores lie, and what fills the sample one. */
export interface StoreSessionOptions {
  /** Directory of the office's store. */
  officeDir: string;
  /** Directory of the sample store; never the office's. */
  sampleDir: string;
  deps: StoreDeps;
  version: string;
  /** Fills a new sample store. */
  fillSample: (store: Store) => Promise<void>;
  /** Reads what the open store says about the rules, before anybody asks for them. */
  onReady?: (store: Store) => Promise<void>;
  /** Told which store is open, and null when none is any more. */
  onOpen?: (open: { kind: 'office' | 'sample'; store: Store } | null) => Promise<void> | void;
}

/** Which store is open: at most one of the office's and the sample one. */
export class StoreSession {
  readonly #options: StoreSessionOptions;
  #open: { store: Store; kind: 'office' | 'sample' } | null = null;
  /** Opening, closing and resetting run one after another. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: StoreSessionOptions) {
    if (join(options.officeDir) === join(options.sampleDir)) {
      throw new Error('the sample store needs a directory of its own');
    }
    this.#options = options;
  }

  /** The open store; error: locked. */
  get store(): Store {
    if (this.#open === null) throw new AppError('locked');
    return this.#open.store;
  }

  /** The open store, or null. */
  get openStore(): Store | null {
    return this.#open?.store ?? null;
  }

  /** What the window shows first. */
  async status(): Promise<StoreStatus> {
    const { officeDir, version } = this.#options;
    if (this.#open !== null) {
      const { office } = await this.#open.store.read((read) => read.office.get());
      return { state: 'open', kind: this.#open.kind, setUp: office.setUp, version };
    }
    const { state } = await inspectStore(officeDir);
    // A sample store in the office's place was put there by hand and cannot be the office's.
    return { state: state === 'sample' ? 'damaged' : state, kind: null, setUp: null, version };
  }

  /** Makes the office's store and opens it; errors: store_exists, weak_passphrase, read_only, disk_full. */
  create(passphrase: string): Promise<StoreStatus> {
    checkStrength(passphrase);
    return this.#inTurn(async () => {
      await this.#close();
      const store = await createStore(this.#options.officeDir, { passphrase }, this.#options.deps);
      return this.#use(store, 'office');
    });
  }

  /** Opens the office's store; errors: wrong_passphrase, store_missing, store_newer, store_in_use, store_damaged. */
  unlock(passphrase: string): Promise<StoreStatus> {
    return this.#inTurn(async () => {
      await this.#close();
      const store = await openStore(this.#options.officeDir, { passphrase }, this.#options.deps);
      return this.#use(store, 'office');
    });
  }

  /** Opens the store again that was open when the core died, with the key that the shell kept. */
  resume(kind: 'office' | 'sample', dataKey: Buffer): Promise<StoreStatus> {
    return this.#inTurn(async () => {
      await this.#close();
      const { officeDir, sampleDir, deps } = this.#options;
      const directory = kind === 'office' ? officeDir : sampleDir;
      return this.#use(await openStore(directory, { dataKey }, deps), kind);
    });
  }

  /** Closes whichever store is open. */
  lock(): Promise<StoreStatus> {
    return this.#inTurn(async () => {
      await this.#close();
      return this.status();
    });
  }

  /** Opens the sample store, made and filled when it is not there or was left half-made. */
  openSample(): Promise<StoreStatus> {
    return this.#inTurn(async () => {
      await this.#close();
      const { sampleDir, deps } = this.#options;
      if ((await inspectStore(sampleDir)).state === 'sample') {
        const store = await openStore(sampleDir, { sample: true }, deps);
        const { office } = await store.read((read) => read.office.get());
        if (office.setUp) return this.#use(store, 'sample');
        await store.close();
      }
      return this.#makeSample();
    });
  }

  /** Throws the sample store away and makes it anew. */
  resetSample(): Promise<StoreStatus> {
    return this.#inTurn(async () => {
      await this.#close();
      return this.#makeSample();
    });
  }

  /** Wraps the data key with another passphrase; errors: locked, wrong_passphrase, weak_passphrase. */
  changePassphrase(current: string, next: string): Promise<void> {
    checkStrength(next);
    return this.#inTurn(async () => {
      if (this.#open?.kind !== 'office') throw new AppError('locked');
      await changePassphrase(this.#options.officeDir, { current, next }, this.#options.deps);
    });
  }

  /** Closes the store when the program ends. */
  async close(): Promise<void> {
    await this.#inTurn(() => this.#close());
  }

  async #makeSample(): Promise<StoreStatus> {
    const { sampleDir, deps, fillSample } = this.#options;
    await removeSampleStore(sampleDir);
    const store = await createStore(sampleDir, { sample: true }, deps);
    await fillSample(store);
    return this.#use(store, 'sample');
  }

  async #use(store: Store, kind: 'office' | 'sample'): Promise<StoreStatus> {
    await this.#options.onReady?.(store);
    this.#open = { store, kind };
    await this.#options.onOpen?.({ kind, store });
    return this.status();
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    try {
      if (open !== null) await this.#options.onOpen?.(null);
    } finally {
      await open?.store.close();
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function checkStrength(passphrase: string): void {
  if (Array.from(passphrase).length < minPassphraseLength) {
    throw new AppError('weak_passphrase', { minimum: String(minPassphraseLength) });
  }
}
