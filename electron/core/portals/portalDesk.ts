import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { CalendarDate } from '#shared/domain/common/index.ts';
import type { DossierFile } from '#shared/domain/exchange/index.ts';
import { costsOf, signatoryOf } from '#shared/domain/letters/index.ts';
import {
  packSteps,
  planSlots,
  portal as portalSchema,
  type PackStep,
  type PlannedSlot,
  type Portal,
  type PortalCosts,
  type PortalId,
  type PortalLetter,
  type ValueInput,
} from '#shared/domain/portals/index.ts';
import type { Checklist } from '#shared/domain/rules/index.ts';
import {
  evaluateSituation,
  readSurroundings,
  situationOfFile,
  type Situation,
  type Surroundings,
} from '#core/checklist/index.ts';
import type { CoreContext } from '#core/context/index.ts';
import { fieldsInUse, openPaperDesk, planPapers, type PlannedPaper } from '#core/papers/index.ts';
import type { ReadSession } from '#core/storage/index.ts';

/** Everything that the pack of one portal is made from. */
export interface PortalDesk {
  portal: Portal;
  /** Version of the office's own definition, or null for the shipped one. */
  ownVersion: number | null;
  situation: Situation;
  plan: readonly PlannedPaper[];
  checklist: Checklist;
  values: ValueInput;
  steps: PackStep[];
  slots: PlannedSlot[];
  /** The latest signed PDF of a paper by its key. */
  signed: ReadonlyMap<string, { hash: string; bytes: number; fileName: string }>;
  /** Seals the letters of a store; a dossier file has none. */
  seal: CoreContext['session']['store']['seal'] | null;
  today: CalendarDate;
}

/** The definition in use: the office's own, else the shipped one; errors: not_found, record_damaged. */
export async function portalInUse(
  context: CoreContext,
  id: PortalId,
  read?: ReadSession,
): Promise<{ portal: Portal; ownVersion: number | null; lastVersion: number }> {
  const shipped = (await context.portals()).get(id);
  if (shipped === undefined) throw new AppError('not_found', { record: 'portal' });
  const versions = (await read?.templates.versions('portal', id, portalSchema)) ?? [];
  const last = versions.at(-1);
  const lastVersion = last?.version ?? 0;
  return last?.document
    ? { portal: last.document, ownVersion: last.version, lastVersion }
    : { portal: shipped, ownVersion: null, lastVersion };
}

function letterOf(plan: readonly PlannedPaper[], kinds: readonly string[]): PortalLetter | null {
  const kind = kinds.find((wanted) => plan.some((paper) => paper.kind === wanted));
  const paper = plan.find((candidate) => candidate.kind === kind);
  if (paper === undefined) return null;
  const { letter } = paper;
  const signatory = letter === null ? null : signatoryOf({ ...letter, fields: fieldsInUse(paper) });
  return {
    key: paper.key,
    number: paper.fields.number,
    date: paper.fields.date,
    signatory: signatory === null ? '' : `${signatory.name}, ${signatory.position}`,
  };
}

/** What each traveller costs, as the breakdown of the papers has it. */
function costsIn(plan: readonly PlannedPaper[]): PortalCosts | null {
  const paper = plan.find(({ kind }) => kind === 'cost_breakdown');
  if (!paper?.letter) return null;
  const { people } = costsOf({ ...paper.letter, fields: fieldsInUse(paper) });
  return {
    key: paper.key,
    people: people.map(({ traveller, items, rupiah }) => ({
      travellerId: traveller.id,
      // The sum of no rows is no amount.
      rupiah: items.length === 0 ? null : rupiah,
    })),
  };
}

type Found = Pick<
  PortalDesk,
  'portal' | 'ownVersion' | 'situation' | 'plan' | 'signed' | 'seal' | 'today'
>;

function layOut(context: CoreContext, found: Found, surroundings?: Surroundings): PortalDesk {
  const { portal, situation, plan, today } = found;
  const checklist = evaluateSituation(context.rules, situation, today, surroundings);
  const values: ValueInput = {
    dossier: situation.dossier,
    events: situation.events,
    costs: costsIn(plan),
    request: letterOf(
      plan,
      portal.slots.flatMap(({ papers }) => papers),
    ),
    kemluRequest: letterOf(plan, ['kemlu_request']),
    dateFormat: portal.date_format,
  };
  return {
    ...found,
    checklist,
    values,
    steps: packSteps(portal, values),
    slots: planSlots(portal, {
      items: checklist.items,
      papers: plan,
      attachments: situation.attachments,
      travellers: situation.dossier.travellers,
    }),
  };
}

/** Lays out the pack of a kept dossier; errors: not_found, record_damaged. */
export async function openPortalDesk(
  context: CoreContext,
  dossierId: string,
  id: PortalId,
): Promise<PortalDesk> {
  return context.session.store.read(async (read) => {
    const { portal, ownVersion } = await portalInUse(context, id, read);
    const desk = await openPaperDesk(context, read, dossierId);
    const surroundings = await readSurroundings(read, desk.situation.dossier);
    const signed = await read.signedPapers.list(dossierId, z.unknown());
    return layOut(
      context,
      {
        portal,
        ownVersion,
        situation: desk.situation,
        // What the trip may do without goes along once somebody worked on it.
        plan: desk.plan.filter(({ key, onDemand }) => !onDemand || desk.stored.has(key)),
        // Of several signed files of one paper the latest counts.
        signed: new Map(
          signed.map(({ key, fileHash, bytes, fileName }) => [
            key,
            { hash: fileHash, bytes, fileName },
          ]),
        ),
        seal: context.session.store.seal,
        today: desk.today,
      },
      surroundings,
    );
  });
}

/** Lays out the pack of a dossier file with the shipped definition; nothing is attached to a file. */
export async function portalDeskOfFile(
  context: CoreContext,
  file: DossierFile,
  id: PortalId,
): Promise<PortalDesk> {
  const { portal, ownVersion } = await portalInUse(context, id);
  const situation = situationOfFile(file);
  const today = context.clock.today(situation.office.timeZone);
  const plan = planPapers(context, situation, file.papers, today).filter(
    ({ key, onDemand }) => !onDemand || key in file.papers,
  );
  return layOut(context, {
    portal,
    ownVersion,
    situation,
    plan,
    signed: new Map(),
    seal: null,
    today,
  });
}
