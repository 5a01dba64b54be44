import { firstLevel, type BundleFinding } from '#shared/domain/bundles/index.ts';
import { paperSizeMm } from '#shared/domain/office/index.ts';
import { AppError, isAppError } from '#shared/contract/errors.ts';
import { asAppError } from '#core/letters/index.ts';
import { IsolateLost } from '#core/isolation/index.ts';
import { startBundle } from './bundleProcess.ts';
import type { PartAnswer } from './protocol.ts';
import type { BundleDocument, BundleMakers, BundleRequest, BundleStep } from './request.ts';
import { footerText, frontModel, noticesModel, bookmarksOf, severityOf } from './sheets.ts';

/** Pictures under way at the same time; the process itself works on as many as there are processors. */
const picturesAtOnce = 3;
/** PDFs under way: one is copied while the next one is read. */
const pdfsAtOnce = 2;

/** So many documents may bring the process down before the bundle is given up. */
const mostCulprits = 5;
/** So many bytes of a finished file are handed over at once. */
const pieceBytes = 1_000_000;
/** What a letter with its fonts usually takes, in bytes. */
const usualPaperBytes = 60_000;

const pointsPerMm = 72 / 25.4;

/** Documents that wait for their turn, and how many of them may be under way. */
interface Lane {
  waiting: BundleDocument[];
  free: number;
}

/**
 * Copying PDFs keeps one processor busy and pictures keep the others, so both go on side by side; on the second try
 * one document at a time shows which of them brings the process down.
 */
function lanesOf(documents: readonly BundleDocument[], sideBySide: boolean): Lane[] {
  if (!sideBySide) return [{ waiting: [...documents], free: 1 }];
  const isPdf = ({ kind }: BundleDocument) => kind === 'pdf';
  return [
    { waiting: documents.filter(isPdf), free: pdfsAtOnce },
    { waiting: documents.filter((document) => !isPdf(document)), free: picturesAtOnce },
  ];
}

function failedAnswer(key: string, notice: PartAnswer['notice'] & string): PartAnswer {
  return {
    key,
    pages: 1,
    notice,
    carried: false,
    sha256: '',
    findings: [{ code: notice, params: {} }],
    obstacles: [],
  };
}

/** Reads or makes a document; what cannot be had gets a notice like what cannot be shown. */
async function readDocument(document: BundleDocument): Promise<Uint8Array | PartAnswer> {
  try {
    return await document.read();
  } catch (error) {
    if (!isAppError(error) || ['locked', 'cancelled'].includes(error.code)) throw error;
    const gone = ['file_gone', 'record_damaged', 'file_unreadable'].includes(error.code);
    return failedAnswer(document.key, gone ? 'part_gone' : 'part_failed');
  }
}

/**
 * Makes one bundle in a process of its own, telling how far it got; the same request gives the same bytes.
 *
 * A document that is broken, locked, too large, or that brings the process down gets a notice in its place and is
 * named in the result; the rest goes on.
 *
 * @throws AppError `cancelled`, `letter_failed`, `logo_unreadable`, `bundle_failed`.
 */
export async function* makeBundle(
  makers: BundleMakers,
  request: BundleRequest,
  signal?: AbortSignal,
): AsyncGenerator<BundleStep, void, void> {
  const culprits = new Set<string>();
  let sideBySide = true;
  for (;;) {
    const attempt = new Attempt(makers, request, { culprits, sideBySide, signal });
    try {
      yield* attempt.run();
      return;
    } catch (error) {
      if (signal?.aborted === true) throw new AppError('cancelled');
      if (!(error instanceof IsolateLost)) throw error;
      makers.log('bundle_process_lost', { reason: error.reason, underWay: attempt.underWay.size });
      const [culprit] = attempt.underWay;
      // One document at a time shows which of them it is.
      if (sideBySide && attempt.underWay.size > 1) sideBySide = false;
      else if (culprit !== undefined && culprits.size < mostCulprits) culprits.add(culprit);
      else throw new AppError('bundle_failed', {}, { cause: error });
    } finally {
      await attempt.end();
    }
  }
}

/** One try at a bundle with a fresh process. */
class Attempt {
  /** Documents that the process has at the moment. */
  readonly underWay = new Set<string>();
  readonly #makers: BundleMakers;
  readonly #request: BundleRequest;
  readonly #culprits: ReadonlySet<string>;
  readonly #sideBySide: boolean;
  readonly #signal: AbortSignal | undefined;
  /** Settles when every document before has been handed over. */
  #handedOver: Promise<unknown> = Promise.resolve();
  readonly #process = startBundle();
  readonly #cancel = () => {
    void this.#process.end();
  };

  constructor(
    makers: BundleMakers,
    request: BundleRequest,
    given: { culprits: ReadonlySet<string>; sideBySide: boolean; signal: AbortSignal | undefined },
  ) {
    this.#makers = makers;
    this.#request = request;
    this.#culprits = given.culprits;
    this.#sideBySide = given.sideBySide;
    this.#signal = given.signal;
    given.signal?.addEventListener('abort', this.#cancel, { once: true });
  }

  async end(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#cancel);
    await this.#process.end();
  }

  async *run(): AsyncGenerator<BundleStep, void, void> {
    const { documents } = this.#request;
    if (this.#signal?.aborted === true) throw new AppError('cancelled');
    await this.#begin();
    const answers = new Map<string, PartAnswer>();
    for await (const { answer, title } of this.#addAll()) {
      answers.set(answer.key, answer);
      const [done, total] = [answers.size, documents.length];
      yield { type: 'progress', stage: 'documents', done, total, title };
    }
    const ordered = documents.flatMap(({ key }) => answers.get(key) ?? []);
    yield {
      type: 'progress',
      stage: 'writing',
      done: ordered.length,
      total: ordered.length,
      title: '',
    };
    yield await this.#finish(ordered);
  }

  async #begin(): Promise<void> {
    const { choices, documents, office } = this.#request;
    const { widthMm, heightMm } = paperSizeMm(office.paper);
    const scans = documents.filter(({ kind }) => kind !== 'pdf').length;
    const otherBytes = documents.reduce(
      (sum, { kind, bytes }) => sum + (kind === 'pdf' ? (bytes ?? usualPaperBytes) : 0),
      0,
    );
    const setUp = {
      purpose: choices.purpose,
      maxBytes: choices.maxBytes,
      level: firstLevel(choices.purpose, choices.maxBytes, { scans, otherBytes }),
      paper: { width: widthMm * pointsPerMm, height: heightMm * pointsPerMm },
      font: await this.#makers.bundleFont(),
    };
    await this.#process.ask('begin', setUp);
  }

  /** Adds every document, several at a time, and gives the answers as they come. */
  async *#addAll(): AsyncGenerator<{ answer: PartAnswer; title: string }> {
    const lanes = lanesOf(this.#request.documents, this.#sideBySide);
    const running = new Map<string, Promise<{ answer: PartAnswer; title: string; lane: Lane }>>();
    for (;;) {
      for (const lane of lanes) {
        for (const document of lane.waiting.splice(0, lane.free)) {
          lane.free -= 1;
          const adding = this.#add(document);
          running.set(
            document.key,
            adding.then((added) => ({ ...added, lane })),
          );
        }
      }
      if (running.size === 0) return;
      const { answer, title, lane } = await Promise.race(running.values());
      running.delete(answer.key);
      lane.free += 1;
      yield { answer, title };
    }
  }

  async #add(document: BundleDocument): Promise<{ answer: PartAnswer; title: string }> {
    const { key, kind, own, fileName, title } = document;
    if (this.#culprits.has(key)) return { answer: failedAnswer(key, 'part_failed'), title };
    const reading = readDocument(document);
    // Its failure is heard when its turn comes.
    reading.catch(() => undefined);
    // Read in any order and handed over in theirs: the same bundle has the same bytes.
    const handed = this.#handedOver.then(async () => {
      const bytes = await reading;
      if (!(bytes instanceof Uint8Array)) return { answer: bytes };
      this.underWay.add(key);
      const part = { key, kind, own, fileName, bytes };
      return { answer: this.#process.ask('add', part) };
    });
    this.#handedOver = handed.catch(() => undefined);
    const answer = await (await handed).answer;
    this.underWay.delete(key);
    return { answer, title };
  }

  async #finish(answers: readonly PartAnswer[]): Promise<BundleStep> {
    const { title, today, choices, logo, documents } = this.#request;
    const { letters } = this.#makers;
    const toPdf = (model: Parameters<typeof letters.toPdf>[0]) =>
      asAppError(
        letters.toPdf(model, {
          logo,
          ...(this.#signal === undefined ? {} : { signal: this.#signal }),
        }),
      );
    const sheets = await frontModel(this.#makers, this.#request, answers);
    // The contents' length does not depend on the numbers in it: set once to count, once for good.
    const frontPages = await this.#process.ask('count', await toPdf(sheets(0)));
    const front = await toPdf(sheets(frontPages));
    const noticed = answers.filter(({ notice }) => notice !== null);
    const notices =
      noticed.length === 0
        ? null
        : await toPdf(await noticesModel(this.#makers, this.#request, noticed));
    const input = {
      title,
      date: today,
      language: 'id' as const,
      front,
      notices,
      footer: footerText(),
      ...bookmarksOf(documents, answers, choices.stamps),
    };
    const finished = await this.#process.ask('finish', input);
    const { bytes, pages, dpi, level } = finished;
    const pdf = await this.#take(bytes);
    return {
      type: 'made',
      pdf,
      result: {
        bytes: pdf.length,
        pages,
        documents: documents.length,
        carried: answers.filter(({ carried }) => carried).length,
        dpi,
        archive: { level, obstacles: this.#obstacles(answers) },
        findings: this.#findings(answers, pdf.length),
      },
    };
  }

  /** The finished file, piece by piece. */
  async #take(bytes: number): Promise<Uint8Array> {
    const pdf = new Uint8Array(bytes);
    for (let from = 0; from < bytes; from += pieceBytes) {
      pdf.set(await this.#process.ask('piece', { from, bytes: pieceBytes }), from);
    }
    return pdf;
  }

  #titleOf(key: string): string {
    const found = this.#request.documents.find((document) => document.key === key);
    if (found === undefined) return key;
    return found.detail === '' ? found.title : `${found.title}: ${found.detail}`;
  }

  #obstacles(answers: readonly PartAnswer[]) {
    return answers
      .filter(({ obstacles }) => obstacles.length > 0)
      .map(({ key, obstacles }) => ({ part: key, title: this.#titleOf(key), reasons: obstacles }));
  }

  #findings(answers: readonly PartAnswer[], bytes: number): BundleFinding[] {
    const found = answers.flatMap(({ key, findings }) =>
      findings.map(({ code, params }): BundleFinding => ({
        code,
        severity: severityOf[code],
        part: key,
        title: this.#titleOf(key),
        params,
      })),
    );
    const { maxBytes } = this.#request.choices;
    if (maxBytes === null || bytes <= maxBytes) return found;
    const params = { size: megabytes(bytes), limit: megabytes(maxBytes) };
    return [
      { code: 'size_missed', severity: severityOf.size_missed, part: null, title: '', params },
      ...found,
    ];
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1).replace('.', ',');
}
