import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SaveQueue, type SaveTools } from '#renderer/app/saveQueue.ts';
import { AppError } from '#shared/contract/errors.ts';

interface Trip {
  title: string;
  city: string;
  travel: { from: string; until: string };
}

interface Answer {
  trip: Trip;
  rev: number;
}

interface Request {
  rev: number;
  saveId: string;
  patch: Partial<Trip>;
}

/** A core that stores one trip, and can be told to fail. */
class FakeCore {
  stored: Answer = {
    trip: { title: '', city: '', travel: { from: '', until: '' } },
    rev: 1,
  };
  readonly requests: Request[] = [];
  readonly seen = new Map<string, Answer>();
  /** Called before a save is stored; throws to refuse it. */
  before: (request: Request) => void = () => undefined;
  /** Called after a save is stored; throws to lose the answer. */
  after: (request: Request) => void = () => undefined;

  save = async (request: Request): Promise<Answer> => {
    this.requests.push(request);
    await Promise.resolve();
    this.before(request);
    const known = this.seen.get(request.saveId);
    if (known !== undefined) return known;
    if (request.rev !== this.stored.rev) throw new AppError('conflict');
    this.stored = {
      trip: { ...this.stored.trip, ...request.patch },
      rev: this.stored.rev + 1,
    };
    this.seen.set(request.saveId, this.stored);
    this.after(request);
    return this.stored;
  };
}

/** Time that only moves when a test says so. */
class FakeTime implements SaveTools {
  delayMs = 400;
  private ids = 0;
  private timers: { run: () => void }[] = [];
  newId = () => `save-${(this.ids += 1)}`;
  now = () => new Date('2026-11-22T03:42:00Z');
  schedule = (run: () => void) => {
    const timer = { run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };
  get waiting(): number {
    return this.timers.length;
  }
  elapse(): void {
    const due = this.timers;
    this.timers = [];
    for (const timer of due) timer.run();
  }
}

function setUp(core = new FakeCore()) {
  const time = new FakeTime();
  const answers: Answer[] = [];
  const queue = new SaveQueue<Answer, Trip>(
    core.stored,
    {
      valueOf: (answer) => answer.trip,
      revOf: (answer) => answer.rev,
      send: core.save,
      reload: () => Promise.resolve(core.stored),
      onAnswer: (answer) => answers.push(answer),
      shape: { title: z.string().max(5), city: z.string() },
    },
    time,
  );
  return { core, time, queue, answers };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

describe('the save queue', () => {
  test('shows an edit at once and sends it only after a pause', async () => {
    const { core, time, queue } = setUp();
    queue.change({ city: 'Nii' });
    queue.change({ city: 'Niigata' });
    expect(queue.getSnapshot().value.city).toBe('Niigata');
    expect(queue.getSnapshot().state).toBe('waiting');
    expect(core.requests).toHaveLength(0);
    time.elapse();
    await settle();
    expect(core.requests.map((request) => request.patch)).toEqual([{ city: 'Niigata' }]);
    expect(queue.getSnapshot().state).toBe('saved');
    expect(queue.getSnapshot().savedAt).toEqual(time.now());
  });

  test('says saved only after the answer of the core', async () => {
    const { core, queue } = setUp();
    let isStored = false;
    core.after = () => {
      isStored = true;
    };
    const states: string[] = [];
    queue.subscribe(() => states.push(`${queue.getSnapshot().state}:${isStored}`));
    queue.change({ city: 'Kuching' });
    await queue.flush();
    expect(states).not.toContain('saved:false');
    expect(states.at(-1)).toBe('saved:true');
  });

  test('sends edits made during a save in a second save with the new revision', async () => {
    const { core, queue } = setUp();
    queue.change({ city: 'Perth' });
    const first = queue.flush();
    queue.change({ title: 'Kopi' });
    expect(queue.getSnapshot().value).toMatchObject({ city: 'Perth', title: 'Kopi' });
    await first;
    await queue.flush();
    expect(core.requests.map(({ rev, patch }) => ({ rev, patch }))).toEqual([
      { rev: 1, patch: { city: 'Perth' } },
      { rev: 2, patch: { title: 'Kopi' } },
    ]);
    expect(core.requests[0]?.saveId).not.toBe(core.requests[1]?.saveId);
    expect(core.stored.trip).toMatchObject({ city: 'Perth', title: 'Kopi' });
  });

  test('repeats a save whose answer was lost with the same id, and it is stored once', async () => {
    const { core, time, queue } = setUp();
    let deaths = 1;
    core.after = () => {
      if (deaths > 0) {
        deaths -= 1;
        throw new AppError('core_restarting');
      }
    };
    queue.change({ city: 'Darwin' });
    const flushed = queue.flush();
    await settle();
    expect(queue.getSnapshot().state).toBe('saving');
    expect(time.waiting).toBe(1);
    time.elapse();
    await flushed;
    expect(core.requests.map((request) => request.saveId)).toEqual(['save-1', 'save-1']);
    expect(core.stored.rev).toBe(2);
    expect(queue.getSnapshot()).toMatchObject({ state: 'saved', value: { city: 'Darwin' } });
  });

  test('after a conflict lays the edited field over what someone else saved', async () => {
    const { core, queue } = setUp();
    queue.change({ travel: { from: '2027-04-12', until: '' } });
    core.stored = {
      trip: { title: '', city: 'Osaka', travel: { from: '', until: '2027-04-20' } },
      rev: 7,
    };
    await queue.flush();
    expect(core.stored.trip).toEqual({
      title: '',
      city: 'Osaka',
      travel: { from: '2027-04-12', until: '2027-04-20' },
    });
    expect(queue.getSnapshot().state).toBe('saved');
  });

  test.each(['disk_full', 'read_only'] as const)(
    'keeps every edit when saving ends with %s, and saves them when tried again',
    async (code) => {
      const { core, queue } = setUp();
      core.before = () => {
        throw new AppError(code);
      };
      queue.change({ city: 'Hanoi' });
      await queue.flush();
      expect(queue.getSnapshot()).toMatchObject({ state: 'failed', value: { city: 'Hanoi' } });
      expect(queue.getSnapshot().error?.code).toBe(code);
      expect(queue.isDirty).toBe(true);
      core.before = () => undefined;
      await queue.retry();
      expect(queue.getSnapshot()).toMatchObject({ state: 'saved', error: null });
      expect(core.stored.trip.city).toBe('Hanoi');
    },
  );

  test('holds back an entry that breaks its rule, and saves the others', async () => {
    const { core, queue } = setUp();
    queue.change({ title: 'much too long', city: 'Leiden' });
    await queue.flush();
    expect(core.requests.map((request) => request.patch)).toEqual([{ city: 'Leiden' }]);
    expect(queue.getSnapshot()).toMatchObject({
      state: 'failed',
      value: { title: 'much too long' },
      issues: [{ path: 'title', code: 'too_long', params: { max: '5' } }],
    });
    queue.change({ title: 'short' });
    await queue.flush();
    expect(core.stored.trip.title).toBe('short');
    expect(queue.getSnapshot().state).toBe('saved');
  });

  test('takes an answer that came another way and keeps what is being typed', () => {
    const { core, queue } = setUp();
    queue.change({ city: 'Seoul' });
    queue.receive({ trip: { ...core.stored.trip, title: 'Baru' }, rev: 5 });
    expect(queue.getSnapshot().value).toMatchObject({ title: 'Baru', city: 'Seoul' });
    expect(queue.getSnapshot().answer.rev).toBe(5);
  });

  test('ignores an answer that is older than what it has', async () => {
    const { core, queue } = setUp();
    const old = core.stored;
    queue.change({ city: 'Seoul' });
    await queue.flush();
    queue.receive(old);
    expect(queue.getSnapshot().value.city).toBe('Seoul');
  });

  test('tells the query cache of every answer', async () => {
    const { queue, answers } = setUp();
    queue.change({ city: 'Seoul' });
    await queue.flush();
    expect(answers.map((answer) => answer.trip.city)).toEqual(['Seoul']);
  });
});
