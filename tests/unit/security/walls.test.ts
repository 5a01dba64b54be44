import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { isAllowedExternalUrl } from '../../../electron/shell/security/externalLinks.ts';
import { lockNavigation } from '../../../electron/shell/security/navigation.ts';
import { denyPermissions } from '../../../electron/shell/security/permissions.ts';
import {
  blockRequests,
  isRequestAllowed,
  silenceChromium,
} from '../../../electron/shell/security/requests.ts';
import { isTrustedSender } from '../../../electron/shell/security/senders.ts';
import { FakeSession, FakeWebContents } from '../shell/fakeElectron.ts';

describe('permissions', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'hid',
  ])('denies %s', (permission) => {
    const session = new FakeSession();
    const denied = vi.fn();
    denyPermissions(session, denied);
    const answer = vi.fn();
    session.requestHandler?.(null, permission, answer);
    expect(answer.mock.calls).toEqual([[false]]);
    expect(denied).toHaveBeenCalledWith(permission);
    expect(session.checkHandler?.()).toBe(false);
    expect(session.deviceHandler?.()).toBe(false);
  });
});

describe('navigation', () => {
  const lock = () => {
    const app = new EventEmitter();
    const blocked = vi.fn();
    lockNavigation(app as unknown as App, blocked);
    const contents = new FakeWebContents();
    app.emit('web-contents-created', {}, contents);
    return { contents, blocked };
  };

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'prevents %s in every web contents',
    (name) => {
      const { contents, blocked } = lock();
      const preventDefault = vi.fn();
      contents.emit(name, { preventDefault, url: 'https://example.invalid' });
      expect(preventDefault).toHaveBeenCalledOnce();
      expect(blocked).toHaveBeenCalledWith(name);
    },
  );

  it('opens no window for a page', () => {
    const { contents, blocked } = lock();
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
    expect(blocked).toHaveBeenCalledWith('window-open');
  });
});

describe('requests', () => {
  const strict = { developerTools: false, pdfViewer: false };

  it.each([
    ['app://bundle/index.html', 'mainFrame', true],
    ['blob:app://bundle/3f', 'image', true],
    ['data:image/png;base64,AA==', 'image', true],
    ['data:text/html,<p>', 'mainFrame', false],
    ['data:text/javascript,1', 'script', false],
    ['https://example.invalid/', 'xhr', false],
    ['http://127.0.0.1:1234/', 'xhr', false],
    ['ws://127.0.0.1:1234/', 'webSocket', false],
    ['file:///etc/passwd', 'mainFrame', false],
    ['ftp://example.invalid/', 'xhr', false],
    ['devtools://devtools/bundled/x.html', 'mainFrame', false],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'subFrame', false],
    ['app://bundle.evil/index.html', 'mainFrame', false],
    ['blob:https://example.invalid/3f', 'image', false],
    ['about:blank', 'mainFrame', false],
  ] as const)('of %s as %s are let through: %s', (url, type, allowed) => {
    expect(isRequestAllowed(url, type, strict)).toBe(allowed);
  });

  it('cancels what is not allowed and tells only the scheme', () => {
    const session = new FakeSession();
    const blocked = vi.fn();
    blockRequests(session as unknown as Session, strict, blocked);
    const answer = vi.fn();
    session.beforeRequest?.({ url: 'https://ani.invalid/nama', resourceType: 'xhr' }, answer);
    session.beforeRequest?.({ url: 'app://bundle/a.js', resourceType: 'script' }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
    expect(blocked.mock.calls).toEqual([['https']]);
  });

  it('lets the developer tools and the PDF viewer in only where they are wanted', () => {
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
    expect(isRequestAllowed(viewer, 'subFrame', { ...strict, pdfViewer: true })).toBe(true);
    const tools = 'devtools://devtools/bundled/x.html';
    expect(isRequestAllowed(tools, 'mainFrame', { ...strict, developerTools: true })).toBe(true);
  });

  it('silences what Chromium does by itself', () => {
    const appendSwitch = vi.fn();
    silenceChromium({ appendSwitch });
    expect(appendSwitch.mock.calls).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(appendSwitch.mock.calls.flat()).toContain('disable-background-networking');
    expect(appendSwitch.mock.calls.flat()).toContain('disable-component-update');
  });
});

describe('the sender of a call', () => {
  const trusted = new Set([7]);
  const frame = { url: 'app://bundle/index.html', parent: null };

  it('is trusted as the main frame of our window at our origin', () => {
    expect(isTrustedSender({ sender: { id: 7 }, senderFrame: frame }, trusted)).toBe(true);
  });

  it.each([
    ['an unknown web contents', { sender: { id: 8 }, senderFrame: frame }],
    ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
    ['a frame inside the page', { sender: { id: 7 }, senderFrame: { ...frame, parent: {} } }],
    ['an empty address', { sender: { id: 7 }, senderFrame: { ...frame, url: '' } }],
    ['a blank page', { sender: { id: 7 }, senderFrame: { ...frame, url: 'about:blank' } }],
    ['another origin', { sender: { id: 7 }, senderFrame: { ...frame, url: 'https://bundle/' } }],
    ['a look-alike', { sender: { id: 7 }, senderFrame: { ...frame, url: 'app://bundle.evil/' } }],
    ['a disguise', { sender: { id: 7 }, senderFrame: { ...frame, url: 'app://x@bundle/' } }],
  ])('is refused when it is %s', (_what, event) => {
    expect(isTrustedSender(event, trusted)).toBe(false);
  });
});

describe('links to the outside', () => {
  it.each(['https://peraturan.bpk.go.id/Details/1', 'https://siola.kemendagri.go.id/'])(
    'may lead to %s',
    (url) => {
      expect(isAllowedExternalUrl(url)).toBe(true);
    },
  );

  it.each([
    'http://peraturan.bpk.go.id/',
    'https://go.id/',
    'https://.go.id/',
    'https://evilgo.id/',
    'https://bpk.go.id.evil.com/',
    'https://user@bpk.go.id/',
    'https://bpk.go.id:8443/',
    'https://example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ms-msdt:/id',
    '',
  ])('may not lead to "%s"', (url) => {
    expect(isAllowedExternalUrl(url)).toBe(false);
  });
});
