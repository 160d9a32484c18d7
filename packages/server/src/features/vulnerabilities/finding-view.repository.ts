import { type RawBuilder, sql } from 'kysely';

/**
 * The decision that speaks for each finding in each release (`decision` is `null` where it was revoked or has ended), as
 * `decisionInForce` says it; a property test holds the two together.
 *
 * Built from the decisions, of which there are few, and not from the findings.
 */
export function holding(today: string): RawBuilder<unknown> {
  return sql`(
    select x.finding_id, x.release_id, x.decision_id, x.from_release_id, x.from_version, x.ends_on,
      case when x.revoked or (x.decision = 'accepted' and x.ends_on < ${today}::date) then null else x.decision end as decision
    from (
      select distinct on (d.finding_id, r.id) d.finding_id, r.id as release_id, d.id as decision_id, d.decision, d.ends_on,
        dr.id as from_release_id, dr.version as from_version,
        exists (
          select 1 from decision_revocation k join release kr on kr.id = k.release_id
          where k.decision_id = d.id and kr.sequence <= r.sequence
        ) as revoked
      from decision d
      join release dr on dr.id = d.release_id
      join release r on r.product_id = d.product_id and r.sequence >= dr.sequence
      order by d.finding_id, r.id, dr.sequence desc, d.decided_at desc, d.id desc
    ) x)`;
}

/**
 * Findings by release: what the current SBOMs contain, joined with what is known of it. One row a finding and release,
 * however often the document lists the component. Aliases: s, r, p, sc, c, f, v.
 */
export const OCCURRENCES = sql`
  sbom s
  join release r on r.id = s.release_id
  join product p on p.id = r.product_id
  join sbom_component sc on sc.sbom_id = s.id and sc.is_first
  join component c on c.id = sc.component_id
  join finding f on f.component_id = sc.component_id and f.withdrawn_at is null
  join vulnerability v on v.id = f.vulnerability_id`;

/** A component as people name it. */
export const COMPONENT_LABEL = sql`coalesce(c."group" || '/', '') || c.name`;

/** All of the conditions, `true` where there are none. */
export function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}
