import type { Dossier } from '../dossiers/index.ts';
import type { Office, Signatory } from '../office/index.ts';
import type { Agency } from '../tracking/index.ts';
import type { Grade } from './checklist.ts';
import { dossierFacts, travellerFacts, type TravellerFacts } from './facts.ts';
import { matchRule } from './match.ts';
import type { RulesOverlay } from './overlay.ts';
import type { RulePack } from './pack.ts';
import { preparePack } from './prepared.ts';
import type { RuleOf } from './rule.ts';

/** Travellers of a dossier whose request goes the same way, on one letter. */
export interface RouteGroup {
  /** Identifier of the route's rule; the paper is `permission_request@<id>`. */
  id: string;
  label: string;
  labelEn: string;
  travellerIds: string[];
  /** Agencies in the order in which the papers travel; the embassy is added by tracking where a visa is needed. */
  steps: Agency[];
  /** The seats in the words of the source, for example `sekda_provinsi`, `kapusfasker`. */
  chain: string[];
  /** Lines after `Yth.`, without that word, for example `Menteri Dalam Negeri`, `di Jakarta`. */
  addressee: string[];
  /** To whom the governor passes the request on; empty where it does not pass the governor. */
  forwardAddressee: string[];
  /** Through whom the letter goes (`melalui …`), already part of `addressee`; null when it goes directly. */
  throughWhom: string | null;
  /** Role of the signatory whom the route suggests. */
  signerRole: Signatory['role'];
  /** Whether a source names that signer; otherwise it is a default that nobody verified. */
  signerSourced: boolean;
  /** Kode klasifikasi arsip for letters of this group, or empty. */
  archiveCode: string;
  grade: Grade;
  repealed: boolean;
  basis: string;
  source: string;
  note: string;
}

const sourceTexts = new WeakMap<RulePack, WeakMap<readonly string[], string>>();

/** The text of a rule's sources, for people; kept, because every step of every dossier asks. */
export function sourceText(pack: RulePack, keys: readonly string[]): string {
  let ofPack = sourceTexts.get(pack);
  if (ofPack === undefined) {
    ofPack = new WeakMap();
    sourceTexts.set(pack, ofPack);
  }
  let text = ofPack.get(keys);
  if (text === undefined) {
    text = keys.map((key) => `${key}: ${pack.sources[key]?.what ?? key}`).join('; ');
    ofPack.set(keys, text);
  }
  return text;
}

/** The name of the province that an office belongs to, as `Gubernur …` needs it. */
function provinceOf(office: Pick<Office, 'level' | 'regionName' | 'provinceName'>): string {
  return office.level === 'provinsi' ? office.regionName : office.provinceName;
}

function filled(text: string, office: Pick<Office, 'level' | 'regionName' | 'provinceName'>) {
  if (!text.includes('{')) return text;
  return text
    .replaceAll('{province}', provinceOf(office))
    .replaceAll('{region}', office.regionName)
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/**
 * The distinct routes of a dossier's travellers, in the order of the travellers.
 *
 * Travellers without a category, or whose category has no route on this track, are in no group. Travellers who
 * join the delegation (pihak lain) are on its first letter.
 */
export function routeGroups(
  dossier: Dossier,
  office: Office,
  pack: RulePack,
  overlay: RulesOverlay | null = null,
  today: string = dossier.updatedAt.slice(0, 10),
): RouteGroup[] {
  const ready = preparePack(pack, overlay);
  const facts = dossierFacts(dossier, office, ready.activityOf);
  const routes = ready.of('route', today);
  const codes = ready.of('archive_code', today);
  const grouped = new Map<RuleOf<'route'>, TravellerFacts[]>();
  // Travellers of the same category with the same passport go the same way.
  const routeOf = new Map<string, RuleOf<'route'> | undefined>();
  const joining: { rule: RuleOf<'route'>; traveller: TravellerFacts }[] = [];
  for (const traveller of dossier.travellers) {
    const person = travellerFacts(traveller, dossier.travel.returnsOn, ready.passportMonths);
    if (person.category === null) continue;
    const kind = `${person.category} ${person.servicePassport}`;
    if (!routeOf.has(kind)) {
      routeOf.set(
        kind,
        routes.find((item) => matchRule(item, facts, [person]) !== null),
      );
    }
    const rule = routeOf.get(kind);
    if (rule === undefined) continue;
    if (rule.parameters.joins_delegation) joining.push({ rule, traveller: person });
    else grouped.set(rule, [...(grouped.get(rule) ?? []), person]);
  }
  const first = grouped.keys().next().value;
  for (const { rule, traveller } of joining) {
    const target = first ?? rule;
    grouped.set(target, [...(grouped.get(target) ?? []), traveller]);
  }
  return [...grouped].map(([rule, travellers]) => ({
    id: rule.id,
    label: rule.label,
    labelEn: rule.label_en,
    travellerIds: dossier.travellers
      .map((item) => item.id)
      .filter((id) => travellers.some((item) => item.id === id)),
    steps: [...rule.parameters.steps],
    chain: [...rule.parameters.chain],
    addressee: rule.parameters.addressee.map((text) => filled(text, office)),
    forwardAddressee: rule.parameters.forward_addressee.map((text) => filled(text, office)),
    throughWhom: rule.parameters.through === null ? null : filled(rule.parameters.through, office),
    signerRole: rule.parameters.signer,
    signerSourced: rule.parameters.signer_sourced,
    archiveCode:
      codes.find((item) => matchRule(item, facts, travellers) !== null)?.parameters.code ?? '',
    grade: rule.grade,
    repealed: rule.repealed,
    basis: rule.basis,
    source: sourceText(pack, rule.source),
    note: rule.note,
  }));
}
