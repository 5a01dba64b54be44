import { EventEmitter } from 'node:events';
import type { UtilityProcess } from 'electron';
import { vi } from 'vitest';

/** A web contents that records what is done to it and lets a test raise its events. */
export class FakeWebContents extends EventEmitter {
  readonly id: number;
  openHandler: (() => { action: string }) | null = null;
  readonly send = vi.fn();
  readonly postMessage = vi.fn();
  readonly print = vi.fn();
  readonly getPrintersAsync = vi.fn(() => Promise.resolve([] as { name: string }[]));

  constructor(id = 1) {
    super();
    this.id = id;
  }

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
}

/** A window that remembers its options and the addresses it loaded. */
export class FakeWindow extends EventEmitter {
  static readonly opened: FakeWindow[] = [];
  readonly options: Record<string, unknown>;
  readonly webContents: FakeWebContents;
  readonly loaded: string[] = [];
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly maximize = vi.fn();
  readonly setTitle = vi.fn();
  readonly destroy = vi.fn();

  constructor(options: Record<string, unknown> = {}) {
    super();
    this.options = options;
    FakeWindow.opened.push(this);
    this.webContents = new FakeWebContents(FakeWindow.opened.length);
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return false;
  }

  isDestroyed(): boolean {
    return false;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 10, y: 20, width: 1300, height: 700 };
  }
}

/** A utility process that a test makes ready, lets speak and kills. */
export class FakeChild extends EventEmitter {
  readonly received: unknown[] = [];
  readonly stderr = new EventEmitter();
  killed = false;

  postMessage(message: unknown): void {
    this.received.push(message);
  }

  kill(): boolean {
    this.killed = true;
    this.emit('exit', 1);
    return true;
  }

  asUtilityProcess(): UtilityProcess {
    return this as unknown as UtilityProcess;
  }
}

/** A session that keeps the handlers that were set on it. */
export class FakeSession {
  requestHandler:
    ((contents: unknown, permission: string, answer: (yes: boolean) => void) => void) | null = null;
  checkHandler: (() => boolean) | null = null;
  deviceHandler: (() => boolean) | null = null;
  beforeRequest:
    | ((
        details: { url: string; resourceType: string },
        answer: (a: { cancel: boolean }) => void,
      ) => void)
    | null = null;
  readonly protocol = { handle: vi.fn() };
  readonly setSpellCheckerEnabled = vi.fn();
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = handler;
    },
  };

  setPermissionRequestHandler(handler: NonNullable<FakeSession['requestHandler']>): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.deviceHandler = handler;
  }
}
