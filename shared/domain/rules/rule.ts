import { z } from 'zod';
import { calendarDate, line, paragraphs } from '../common/index.ts';
import { agency } from '../tracking/index.ts';
import { travellerCategory } from '../people/index.ts';
import { signatory } from '../office/index.ts';
import { grade } from './checklist.ts';
import { covers, evidence } from './evidence.ts';
import { matcher } from './matcher.ts';

/** Identifier of a rule, document or group: lower case with underscores. */
export const ruleId = z.string().regex(/^[a-z0-9][a-z0-9_]{1,79}$/u, { error: 'rule_id' });

const common = {
  id: ruleId,
  /** Name for lists, in Indonesian and English. */
  label: line(200).min(1),
  label_en: line(200).min(1),
  when: matcher.default({}),
  /** Exceptions: the rule does not apply when any of these facts is present. */
  unless: matcher.default({}),
  ...evidence,
};

const wholeNumber = (max: number) => z.number().int().min(0).max(max);

/** Asks for a document of the pack's catalogue. */
const documentRule = z.strictObject({
  ...common,
  kind: z.literal('document'),
  parameters: z.strictObject({
    document: ruleId,
    /** The agency that wants it here, when it is another than the catalogue's. */
    agency: agency.optional(),
  }),
});

/** Who writes to whom, through whom, and who signs. */
const routeRule = z.strictObject({
  ...common,
  kind: z.literal('route'),
  parameters: z.strictObject({
    /** The seats that the papers pass, in the words of the source. */
    chain: z.array(line(60).min(1)).min(1).max(12),
    /** The same as agencies that are tracked. */
    steps: z.array(agency).min(1).max(8),
    /** Lines after `Yth.`; `{province}` and `{region}` are filled from the office. */
    addressee: z.array(line(200).min(1)).min(1).max(5),
    /** To whom the governor passes the request on; empty where it does not pass the governor. */
    forward_addressee: z.array(line(200).min(1)).max(5).default([]),
    /** Through whom the letter goes; null when directly. */
    through: line(200).nullable(),
    signer: signatory.shape.role,
    /** Whether the source names the signer; otherwise it is a default (D). */
    signer_sourced: z.boolean(),
    /** Travellers who join the letter of the rest of the delegation when there is one. */
    joins_delegation: z.boolean().default(false),
  }),
});

/** How long a step usually takes; planning only. Parts of one step are added up. */
const durationRule = z.strictObject({
  ...common,
  kind: z.literal('duration'),
  parameters: z.strictObject({
    step: z.enum([...agency.options, 'surat_tugas']),
    part: ruleId,
    working_days: wholeNumber(400),
  }),
});

/** A written number of days: before departure, after return, or after receipt. */
const deadlineRule = z.strictObject({
  ...common,
  kind: z.literal('deadline'),
  parameters: z
    .strictObject({
      /** The step that must have the papers, or that decides. */
      step: agency.nullable(),
      /** The document that must be there, when no step is meant. */
      document: ruleId.nullable().default(null),
      counts: z.enum(['before_departure', 'after_return', 'after_receipt']),
      /** `minimum` sets dates; `advice` and `clock` only inform. */
      role: z.enum(['minimum', 'advice', 'clock']),
      unit: z.enum(['days', 'working_days', 'months']),
      number: wholeNumber(400),
    })
    .refine((deadline) => deadline.step !== null || deadline.document !== null, {
      error: 'deadline_without_target',
    }),
});

/** A limit of the delegation or the trip. */
const limitRule = z.strictObject({
  ...common,
  kind: z.literal('limit'),
  parameters: z.discriminatedUnion('limit', [
    z.strictObject({
      limit: z.literal('delegation_size'),
      /** Null when there is no number; `decided_by` then says who decides. */
      max: wholeNumber(1000).nullable(),
      plus_per_working_group: wholeNumber(20).default(0),
      decided_by: z.enum(['number', 'as_requested', 'directed', 'lead_agency']).default('number'),
    }),
    z.strictObject({ limit: z.literal('duration_days'), max: wholeNumber(400) }),
    /** Trips of one person in a calendar year, as some councils have set for themselves. */
    z.strictObject({ limit: z.literal('trips_per_year'), max: wholeNumber(100) }),
    z.strictObject({
      limit: z.literal('not_together'),
      pairs: z.array(z.tuple([travellerCategory, travellerCategory])).min(1),
    }),
  ]),
});

/** A period in which some may not travel: dated, or around polling days that an office enters. */
const freezeRule = z.strictObject({
  ...common,
  kind: z.literal('freeze'),
  parameters: z.discriminatedUnion('freeze', [
    z
      .strictObject({
        freeze: z.literal('dated'),
        from: calendarDate,
        to: calendarDate,
        approximate: z.boolean().default(false),
      })
      .refine((period) => period.from <= period.to, { error: 'freeze_dates_order' }),
    z.strictObject({
      freeze: z.literal('election'),
      days_before: wholeNumber(60),
      days_after: wholeNumber(60),
      polling_days: z.array(calendarDate).max(40).default([]),
    }),
  ]),
});

/** A cross-check of the dossier that needs a legal or practical basis. */
const checkRule = z.strictObject({
  ...common,
  kind: z.literal('check'),
  parameters: z.discriminatedUnion('check', [
    z.strictObject({ check: z.literal('passport_validity'), months_after_return: wholeNumber(24) }),
    z.strictObject({ check: z.literal('service_passport_needed') }),
    z.strictObject({ check: z.literal('ordinary_passport_needed') }),
    z.strictObject({ check: z.literal('public_money_account') }),
    z.strictObject({ check: z.literal('no_diplomatic_relations') }),
  ]),
});

/** What a rule says in words, in Indonesian and English. */
const statement = {
  statement: paragraphs(1000).default(''),
  statement_en: paragraphs(1000).default(''),
};

/** Something worth knowing that asks for nothing: a sanction, a separate track. */
const noticeRule = z.strictObject({
  ...common,
  kind: z.literal('notice'),
  parameters: z.strictObject({
    /** Key of the text under `findings.notice.*`; `statement` says the rule's own words. */
    notice: z.enum([
      'sanction_without_permit',
      'leave_through_ppk',
      'region_emergency',
      'statement',
    ]),
    /** Numbers that the text names. */
    numbers: z.record(ruleId, z.number()).default({}),
    ...statement,
    /**
     * Where it is told: in every dossier that it fits, in those only whose approval has come, or on the page of
     * rules alone.
     */
    shown: z.enum(['dossier', 'after_approval', 'reference']).default('dossier'),
  }),
});

/** A way to change an approved trip; told once the agency has approved and until the return. */
const changeRule = z.strictObject({
  ...common,
  kind: z.literal('change'),
  parameters: z.strictObject({
    change: z.enum(['ralat', 'perpanjangan', 'pembatalan']),
    agency,
    /** The agency's names of the states from which it can be started; empty when no source says. */
    possible_from: z.array(line(60).min(1)).max(12).default([]),
    ...statement,
  }),
});

/** How long the papers of an archive code are kept. */
const retentionRule = z.strictObject({
  ...common,
  kind: z.literal('retention'),
  parameters: z.strictObject({
    codes: z.array(line(40).min(1)).min(1).max(40),
    active_years: wholeNumber(100),
    inactive_years: wholeNumber(100),
    then: z.enum(['destroyed', 'permanent']),
  }),
});

/** The archive classification code that a traveller's category brings. */
const archiveCodeRule = z.strictObject({
  ...common,
  kind: z.literal('archive_code'),
  parameters: z.strictObject({ code: line(40).min(1) }),
});

/** One rule of a pack. The block law is checked on the whole pack, so that the message can name the line. */
export const rule = z.discriminatedUnion('kind', [
  documentRule,
  routeRule,
  durationRule,
  deadlineRule,
  limitRule,
  freezeRule,
  checkRule,
  noticeRule,
  archiveCodeRule,
  changeRule,
  retentionRule,
]);
export type Rule = z.infer<typeof rule>;
export type RuleKind = Rule['kind'];

/** Kinds of rules, in the order in which lists offer them. */
export const ruleKinds = [
  'document',
  'route',
  'duration',
  'deadline',
  'limit',
  'freeze',
  'check',
  'notice',
  'archive_code',
  'change',
  'retention',
] as const satisfies readonly RuleKind[];

export type RuleOf<Kind extends RuleKind> = Extract<Rule, { kind: Kind }>;

/** Where a text about a document was read; such a text never stands without it. */
const textEvidence = z.strictObject({
  basis: line(500).default(''),
  /** Keys of the pack's sources. */
  source: z.array(line(40).min(1)).min(1).max(12),
  grade,
});

/** A document that rules may ask for. */
export const documentDefinition = z.strictObject({
  id: ruleId,
  label: line(200).min(1),
  label_en: line(200).min(1),
  /** Key under `issuers.*`. */
  issuer: ruleId,
  /** The agency that wants it, unless a rule says otherwise. */
  agency,
  per: z.enum(['dossier', 'traveller']),
  /** Keys under `mustContain.*`. */
  must_contain: z.array(ruleId).max(20).default([]),
  /** Health and family matters: masked in lists and exports. */
  sensitive: z.boolean().default(false),
  /** Copies of identity papers. */
  personal: z.boolean().default(false),
  /** Documents that must be there before this one can be started. */
  needs: z.array(ruleId).max(8).default([]),
  /** The step whose grant brings this document. */
  outcome_of: agency.nullable().default(null),
  /** Step that must be granted before this one can be started. */
  after_step: agency.nullable().default(null),
  /** The paper with which Muhibah makes it. */
  made_by: line(40).nullable().default(null),
  /** From which state of that paper the document counts as done. */
  done_when: z.enum(['final', 'printed', 'signed']).default('signed'),
  /** When it must be ready: before its agency gets the papers, before departure, or after return. */
  ready: z.enum(['before_step', 'before_departure', 'after_return']).default('before_step'),
  /** A remark for officers. */
  note: paragraphs(1000).default(''),
  /** A short example of an acceptable paper, as a source gives it; empty when no source does. */
  example: paragraphs(1000).default(''),
  example_en: paragraphs(1000).default(''),
  example_evidence: textEvidence.nullable().default(null),
  /** What happens without the paper, as a source says; empty when no source does. */
  without: paragraphs(1000).default(''),
  without_en: paragraphs(1000).default(''),
  without_evidence: textEvidence.nullable().default(null),
  covers,
});
export type DocumentDefinition = z.infer<typeof documentDefinition>;
