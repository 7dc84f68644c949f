import type { EntityManager } from 'typeorm';

/** The desks of a force by the route of triage that ends at each. */
export const desks = {
  control_room: 'Control room desk',
  safeguarding_unit: 'Safeguarding unit',
  crime_desk: 'Crime desk',
  intelligence_unit: 'Intelligence unit',
  counter_terrorism: 'Counter-terrorism liaison',
  report_fraud: 'Fraud desk',
  council: 'Council liaison',
  comms_team: 'Communications team',
  professional_standards: 'Professional standards',
  data_protection: 'Data protection office',
  subscriptions: 'Subscriptions desk',
  moderation: 'Moderation desk',
} as const;

/** Makes the desks that are not there yet. A desk that stands keeps its name. Gives the names of the new ones. */
export async function putDesks(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `INSERT INTO team (name, kind, desk)
     SELECT name, 'desk', desk FROM unnest($1::text[], $2::text[]) AS new (desk, name)
     ON CONFLICT (desk) DO NOTHING RETURNING name`,
    [Object.keys(desks), Object.values(desks)],
  );
  return rows.map(({ name }) => name);
}
