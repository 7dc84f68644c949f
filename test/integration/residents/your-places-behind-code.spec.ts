import { wardsImport } from '../../../src/cli/areas';
import { givenPostcodes, postcodes } from '../../factories/given-postcodes';
import { boundaryFile, madeFile, type MadeWard } from '../../factories/ons-files';
import { forSuite } from '../../support/for-suite';
import { codes, pathOf, residentsWorld } from '../../support/residents';
import { hidden, submit } from '../../support/web';
import { codeSentTo, placesOf, placesOfSomebody, tellPlace } from '../../support/your-places';

const world = forSuite(residentsWorld);
beforeAll(() => givenPostcodes(world));

const { resident, opened, names } = placesOfSomebody(world);
const home = { kind: 'home', reach: 'ward' };

describe('places behind the code', () => {
  it('are listed, changed and removed, and what is followed goes with them', async () => {
    const gus = await resident('gus@example.org', [world.area.camden]);
    await tellPlace(gus, 'new', { ...home, postcode: postcodes.abbey });
    const [place] = await placesOf(world, gus.id);
    const list = await opened(gus);
    for (const words of [
      'Where I live',
      'Abbey (Merton)',
      'Camden: waiting list',
      'nearest 100 metres',
    ])
      expect(list).toContain(words);

    const moved = await tellPlace(gus, place!.id, { ...home, postcode: postcodes.village });
    expect(moved.headers.location).toBe(`${gus.path}?saved=changed`);
    expect(await names(gus)).toEqual(['Camden', 'Village']);

    // The same spot, with another meaning and a wider reach.
    await tellPlace(gus, place!.id, { kind: 'work', reach: '1000', postcode: '' });
    expect(await placesOf(world, gus.id)).toMatchObject([
      { id: place!.id, kind: 'work', radius: 1000 },
    ]);

    const asked = await gus.agent.get(`${gus.path}/${place!.id}/remove`).expect(200);
    expect(asked.text).toContain('Village (Merton)');
    const removed = await submit(gus.agent, `${gus.path}/${place!.id}/remove`, {
      version: hidden(asked.text, 'version'),
    });
    expect(removed.headers.location).toBe(`${gus.path}?saved=removed`);
    expect(await names(gus)).toEqual(['Camden']);
    expect((await gus.agent.get(`${gus.path}/${place!.id}/remove`)).status).toBe(404);

    await submit(gus.agent, gus.path, {}, `${gus.path}/close`);
    expect((await gus.agent.get(gus.path)).text).not.toContain('Camden');
  });

  it('keep a ward that another place or an own choice holds', async () => {
    const hal = await resident('hal@example.org', [world.area.village]);
    for (const postcode of [postcodes.abbey, postcodes.ended, postcodes.village])
      await tellPlace(hal, 'new', { ...home, postcode });
    await opened(hal);
    const remove = async () => {
      const [place] = await placesOf(world, hal.id);
      const page = `${hal.path}/${place!.id}/remove`;
      const version = hidden((await hal.agent.get(page)).text, 'version');
      await submit(hal.agent, page, { version });
      return names(hal);
    };
    expect(await remove()).toEqual(['Abbey', 'Village']);
    expect(await remove()).toEqual(['Village']);
    expect(await remove()).toEqual(['Village']);
  });

  it('are not removed when nothing would be left to follow', async () => {
    const ida = await resident('ida@example.org');
    await tellPlace(ida, 'instead', { ...home, postcode: postcodes.village });
    const [place] = await placesOf(world, ida.id);
    await opened(ida);
    const page = await ida.agent.get(`${ida.path}/${place!.id}/remove`).expect(200);
    expect(page.text).toContain('you would follow no area');
    const forced = await submit(
      ida.agent,
      ida.path,
      { version: 3, request_id: crypto.randomUUID() },
      `${ida.path}/${place!.id}/remove`,
    );
    expect(forced.status).toBe(409);
    expect(await names(ida)).toEqual(['Village']);
  });

  it('bring nothing back that was stopped on the page of areas', async () => {
    const jo = await resident('jo@example.org', [world.area.village]);
    await tellPlace(jo, 'new', { ...home, postcode: postcodes.abbey });
    const preferences = pathOf(world.links.preferences(jo.id));
    const version = hidden((await jo.agent.get(`${preferences}/areas`)).text, 'version');
    await submit(jo.agent, `${preferences}/areas`, { version, areaIds: world.area.village });
    await tellPlace(jo, 'new', { ...home, kind: 'work', postcode: postcodes.waiting });
    expect(await names(jo)).toEqual(['Camden', 'Village']);
    expect(await opened(jo)).toContain('you stopped following its areas');
  });

  it('refuse an old form, a wrong code and the code of somebody else', async () => {
    const [kit, liv] = [await resident('kit@example.org'), await resident('liv@example.org')];
    await tellPlace(kit, 'new', { ...home, postcode: postcodes.village });
    const wrong = await submit(kit.agent, `${kit.path}/code`, { code: '12' }, `${kit.path}/open`);
    expect(wrong.status).toBe(422);
    await opened(liv);
    const [place] = await placesOf(world, kit.id);
    expect((await liv.agent.get(kit.path)).text).not.toContain(place!.id);
    await opened(kit);
    const old = { version: 1 };
    expect((await submit(kit.agent, `${kit.path}/${place!.id}/remove`, old)).status).toBe(412);
  });

  it('are in the download, and gone with the deletion', async () => {
    const mo = await resident('mo@example.org');
    await tellPlace(mo, 'new', { ...home, postcode: postcodes.village });
    const data = `${pathOf(world.links.preferences(mo.id))}/data`;
    const doing = async (purpose: string) => {
      await submit(mo.agent, `${data}/${purpose}`, {}, `${data}/${purpose}/code`);
      const code = await codeSentTo(world, mo.email);
      return submit(mo.agent, `${data}/${purpose}/code`, { code }, `${data}/${purpose}`);
    };
    expect(JSON.parse((await doing('download')).text)).toMatchObject({
      places: [{ kind: 'home', radius: null, areaIds: [world.area.village] }],
    });
    await doing('deletion');
    expect(await placesOf(world, mo.id)).toEqual([]);
  });
});

it('places bring what lies where their wards were', async () => {
  const ola = await resident('ola@example.org', [world.area.village]);
  await tellPlace(ola, 'new', { ...home, postcode: postcodes.abbey });
  const wards = await world.db.query<{ code: string; name: string }[]>(
    `SELECT code, name FROM area WHERE parent_id = $1 AND valid_to IS NULL AND id <> $2 ORDER BY code = $3 DESC`,
    [world.area.merton, world.area.abbey, codes.village],
  );
  const borough = codes.merton;
  const made = wards.map((ward, n): MadeWard => ({
    ...{ ...ward, borough },
    at: n === 0 ? [2, 0, 4, 2] : [n * 2, 20, n * 2 + 2, 22],
  }));
  made.push({ code: 'E05999001', name: 'Abbey West', borough, at: [0, 0, 1, 2] });
  made.push({ code: 'E05999002', name: 'Abbey East', borough, at: [1, 0, 2, 2] });
  const boundaries = madeFile('wards.geojson', boundaryFile(made));
  await wardsImport(world.db, world.settings).apply({
    boundaries,
    lookUps: [],
    from: '2026-11-01',
  });
  expect(await names(ola)).toEqual(['Abbey East', 'Abbey West', 'Village']);
  const [place] = await placesOf(world, ola.id);
  expect(place!.areaIds).toHaveLength(2);
  await opened(ola);
  await tellPlace(ola, place!.id, { ...home, postcode: postcodes.village });
  expect(await names(ola)).toEqual(['Village']);
});
