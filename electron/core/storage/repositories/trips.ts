import { sql } from 'kysely';
import { z } from 'zod';
import { calendarDate, id } from '#shared/domain/common/index.ts';
import { familyReason, purpose, track } from '#shared/domain/dossiers/index.ts';
import { travellerCategory } from '#shared/domain/people/index.ts';
import { identityMarks, type OtherTrip } from '#shared/domain/rules/index.ts';
import type { Queries } from '../database/schema.ts';

/** A traveller of another dossier as the query gives it; what is not readable counts as not entered. */
const row = z.object({
  dossierId: id,
  title: z.string(),
  departsOn: calendarDate,
  returnsOn: calendarDate,
  track,
  purpose: purpose.nullable().catch(null),
  familyReason: familyReason.nullable().catch(null),
  name: z.string().catch(''),
  category: travellerCategory.nullable().catch(null),
  personId: z.string().nullable().catch(null),
  nik: z.string().catch(''),
  nip: z.string().catch(''),
  birthDate: z.string().nullable().catch(null),
  passport: z.string().nullable().catch(null),
});

/** Reads other dossiers as cross-checks need them. */
export function tripReads(db: Queries) {
  return {
    /**
     * Open trips, other than one dossier's, that share a day with a span of days.
     *
     * Only the columns of the dates decide which documents are opened; a damaged document is passed over.
     */
    async during(dossierId: string, from: string, to: string): Promise<OtherTrip[]> {
      const { rows } = await sql`
        select d.id as dossier_id, d.title, d.departs_on, coalesce(d.returns_on, d.departs_on) as returns_on,
          d.track, d.purpose, d.document ->> '$.familyReason' as family_reason,
          t.value ->> '$.snapshot.name' as name,
          t.value ->> '$.snapshot.category' as category,
          t.value ->> '$.personId' as person_id,
          t.value ->> '$.snapshot.nik' as nik,
          t.value ->> '$.snapshot.nip' as nip,
          t.value ->> '$.snapshot.birthDate' as birth_date,
          t.value ->> '$.snapshot.passport.number' as passport
        from dossier d, json_each(case when json_valid(d.document) then d.document else '{}' end, '$.travellers') t
        where d.archived = 0 and d.stage <> 'refused' and d.id <> ${dossierId}
          and d.departs_on <= ${to} and coalesce(d.returns_on, d.departs_on) >= ${from}
        order by d.departs_on, d.id, t.key`.execute(db);
      const trips = new Map<
        string,
        OtherTrip & { travellers: OtherTrip['travellers'][number][] }
      >();
      for (const given of rows) {
        const read = row.safeParse(given);
        if (!read.success) continue;
        const { data } = read;
        const trip = trips.get(data.dossierId) ?? {
          dossierId: data.dossierId,
          title: data.title,
          departsOn: data.departsOn,
          returnsOn: data.returnsOn,
          track: data.track,
          purpose: data.purpose,
          familyReason: data.familyReason,
          travellers: [],
        };
        trips.set(data.dossierId, trip);
        const { name, category, personId, nik, nip, birthDate, passport } = data;
        trip.travellers.push({
          name,
          category,
          marks: identityMarks({
            personId,
            snapshot: {
              name,
              nik,
              nip,
              birthDate: birthDate as z.infer<typeof calendarDate> | null,
              passport: passport === null ? null : { number: passport },
            },
          }),
        });
      }
      return [...trips.values()];
    },
  };
}
