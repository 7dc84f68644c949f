import { Vault } from '../../../src/platform/security/vault';
import { givenDemoForce } from '../../factories/demo-force';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';
import { lettersTo } from '../../support/residents';
import { testSettings } from '../../support/stack/settings';
import { sendForm, sendNext } from './written-forms';

const web = forSuite(ownWeb);
const vault = new Vault(testSettings());
let areaId: string;

beforeAll(async () => {
  await givenDemoForce(web.db, testSettings());
  const [ward] = await web.db.query<[{ id: string }]>(`SELECT id FROM area WHERE code = $1`, [
    'E05013928',
  ]);
  areaId = ward.id;
});

describe('Somebody new who writes by the Welsh form', () => {
  const email = 'eira@example.org';
  const letters = async () =>
    (await lettersTo({ db: web.db, vault }, email)).map(({ text }) => text);

  it('gets the code and the acknowledgement in Welsh', async () => {
    const agent = web.visitor();
    await agent.get('/report/concern?lang=cy').expect(200);
    const words = 'The bench on Mill Lane has lost a plank.';
    const sent = await sendForm(agent, { areaId, words, answer: 'yes', email });
    const [codeLetter] = await letters();
    expect(codeLetter).toContain('Eich cod');
    const code = /\b(\d{6})\b/.exec(codeLetter!)![1]!;
    await sendNext(agent, sent.text, '/report/concern/code', { code });
    const [, acknowledgement] = await letters();
    expect(acknowledgement).toContain('Diolch');
  });
});
