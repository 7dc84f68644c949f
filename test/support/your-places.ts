import type { DataSource } from 'typeorm';
import type TestAgent from 'supertest/lib/agent';
import { ResidentPlaces } from '../../src/residents/places/resident-places.service';
import { confirmedResident, lettersTo, pathOf, type ResidentsWorld } from './residents';
import { hidden, submit } from './web';

/** Areas that somebody follows, by name. */
export function followedBy(db: DataSource, contactPointId: string) {
  return db.query<{ name: string; topics: string; cadence: string; state: string }[]>(
    `SELECT area.name, string_agg(topic_code, ', ' ORDER BY topic_code) AS topics,
            min(cadence) AS cadence, min(subscription.state) AS state
     FROM subscription JOIN area ON area.id = area_id
     WHERE contact_point_id = $1 AND subscription.state <> 'ended' GROUP BY area.name ORDER BY 1`,
    [contactPointId],
  );
}

export const placesOf = ({ app, db }: Pick<ResidentsWorld, 'app' | 'db'>, contactPointId: string) =>
  app.get(ResidentPlaces).of(db.manager, contactPointId);

/** The newest code that was mailed to an address. */
export async function codeSentTo(
  world: Pick<ResidentsWorld, 'db' | 'vault'>,
  address: string,
): Promise<string> {
  const letters = await lettersTo(world, address);
  const codes = letters.flatMap(({ text }) => /is (\d{6})/.exec(text)?.[1] ?? []);
  const code = codes.at(-1);
  if (!code) throw new Error('No code was mailed');
  return code;
}

/** Tells a place by its pages: where it is, then its areas as they are ticked, or these. Gives the last answer. */
export async function tellPlace(
  { agent, path }: { agent: TestAgent; path: string },
  act: string,
  where: Record<string, unknown>,
  { areaIds }: { areaIds?: string[] } = {},
) {
  const found = await submit(agent, `${path}/${act}/where`, where);
  if (found.status !== 303) return found;
  const page = `${path}/${act}/areas`;
  const { text } = await agent.get(page);
  const ticked = [...text.matchAll(/name="areaIds"[^>]*value="([^"]+)"[^>]*checked/g)];
  return submit(agent, page, {
    version: hidden(text, 'version'),
    areaIds: areaIds ?? ticked.map(([, id]) => id!),
    consent: 'yes',
  });
}

/** People with places, their own visitors, and what they follow. */
export function placesOfSomebody(world: ResidentsWorld) {
  const resident = async (email: string, areaIds = [world.area.abbey]) => {
    const id = await confirmedResident(world, { email, areaIds, cadence: 'daily' });
    const path = `${pathOf(world.links.preferences(id))}/places`;
    return { id, email, path, agent: world.visitor() };
  };
  type Somebody = Awaited<ReturnType<typeof resident>>;
  return {
    resident,
    /** In by the code of the mail; gives the list. */
    opened: async (who: Somebody): Promise<string> => {
      await submit(who.agent, who.path, {}, `${who.path}/code`);
      const code = await codeSentTo(world, who.email);
      const answer = await submit(who.agent, `${who.path}/code`, { code }, `${who.path}/open`);
      if (answer.headers.location !== who.path)
        throw new Error(`The code answered ${answer.status}`);
      return (await who.agent.get(who.path)).text;
    },
    names: async ({ id }: Pick<Somebody, 'id'>) =>
      (await followedBy(world.db, id)).map(({ name }) => name),
  };
}
