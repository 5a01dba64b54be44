import { addDays } from '../../calendars/index.ts';
import type { Dossier, FundingLine } from '../../dossiers/index.ts';
import { countryName, daysInclusive } from '../../language/index.ts';
import type { CostLine } from '../ownData.ts';

type Cover = FundingLine['covers'][number];

/** Costs that stand in a row of their own when public money covers them. */
const otherCosts: Partial<Record<Cover, string>> = {
  registration: 'Biaya pendaftaran',
  visa_and_passport: 'Visa dan paspor',
  insurance: 'Asuransi perjalanan',
  other: 'Biaya lain-lain',
};

/** Rows that the allowance covers already (KEU-10, C); suggested only where no allowance is paid. */
const coveredByAllowance: Partial<Record<Cover, string>> = {
  lodging: 'Penginapan',
  local_transport: 'Transportasi setempat',
};

/** Identifier of a suggested row: always the same, so that a page does not change by itself. */
const rowId = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function countOfDays(dossier: Dossier, isCounted: (date: string) => boolean): number {
  const { departsOn, returnsOn } = dossier.travel;
  if (departsOn === null || returnsOn === null) return 0;
  const days = Math.min(daysInclusive(departsOn, returnsOn), 2000);
  let count = 0;
  for (let index = 0; index < days; index += 1) {
    if (isCounted(addDays(departsOn, index))) count += 1;
  }
  return count;
}

/** Index of the destination where a day is spent: the one last arrived at, until it is left for good. */
function placeOf(dossier: Dossier, date: string): number | null {
  const at = dossier.legs.findLastIndex(
    ({ arrivesOn, departsOn }) =>
      arrivesOn !== null && arrivesOn <= date && (departsOn === null || date < departsOn),
  );
  return at === -1 ? null : at;
}

/**
 * The allowance rows: days at each destination in full, the other days as travelling time at 40 percent (KEU-12, C).
 * The day of arrival counts for the destination, the day of departure for what follows: a default (D).
 */
function allowanceRows(dossier: Dossier): Omit<CostLine, 'id'>[] {
  const places = dossier.legs.flatMap((leg, index): Omit<CostLine, 'id'>[] => {
    const quantity = countOfDays(dossier, (date) => placeOf(dossier, date) === index);
    if (quantity === 0) return [];
    const where = leg.city.trim() === '' ? countryName(leg.country ?? '') : leg.city;
    return [
      {
        kind: 'daily_allowance',
        travellerId: null,
        label: `Uang harian di ${where}`,
        quantity,
        percent: 100,
        country: leg.country,
        amount: null,
      },
    ];
  });
  const travelling = countOfDays(dossier, (date) => placeOf(dossier, date) === null);
  const first = dossier.legs.find((leg) => leg.country !== null)?.country ?? null;
  if (travelling === 0 || first === null) return places;
  return [
    ...places,
    {
      kind: 'daily_allowance',
      travellerId: null,
      label: 'Uang harian waktu perjalanan',
      quantity: travelling,
      percent: 40,
      country: first,
      amount: null,
    },
  ];
}

/** Rows that public money pays for as far as the dossier says; amounts stay unknown until the office types them. */
export function suggestedCostLines(dossier: Dossier): CostLine[] {
  const covered = new Set(
    dossier.funding.filter((line) => line.payer === 'government').flatMap((line) => line.covers),
  );
  const paysAllowance = covered.has('daily_allowance');
  const labels = { ...(paysAllowance ? {} : coveredByAllowance), ...otherCosts };
  const places = dossier.legs.map((leg) => leg.city).filter((city) => city.trim() !== '');
  const route = [dossier.travel.departureCity, ...places, dossier.travel.departureCity]
    .filter((city) => city.trim() !== '')
    .join('–');
  const row = (kind: CostLine['kind'], label: string): Omit<CostLine, 'id'> => ({
    kind,
    travellerId: null,
    label: label.slice(0, 200),
    quantity: 1,
    percent: 100,
    country: null,
    amount: null,
  });
  const rows = [
    ...(covered.has('ticket') ? [row('transport', `Tiket perjalanan ${route}`.trim())] : []),
    ...(paysAllowance ? allowanceRows(dossier) : []),
    ...Object.entries(labels).flatMap(([cover, label]) =>
      covered.has(cover as Cover) ? [row('other', label)] : [],
    ),
  ];
  return rows.map((line, index) => ({ ...line, id: rowId(index + 1) }));
}
