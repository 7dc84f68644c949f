import { whyNotText, type TextGiven } from './may-text';

const terms = {
  ...{ on: true, force: 'Northshire Police', mostFragments: 2 },
  publicUrl: 'https://talk.northshire.example.org',
};
const good: TextGiven = {
  ...{
    smsText: 'Northshire Police: gas leak in Mill Lane. Stay indoors.',
    topicCode: 'urgent-safety',
  },
  ...{ originalTexted: null, toFollowers: false },
};

describe('why a text may not go', () => {
  it.each([
    ['all is well', {}, []],
    ['there is none', { smsText: null, topicCode: 'local-events' }, []],
    ['another topic', { topicCode: 'local-events' }, ['text-not-for-this']],
    ['to followers of one thing', { toFollowers: true }, ['text-not-for-this']],
    ['nobody said who writes', { smsText: 'Gas leak. Stay in.' }, ['text-names-no-force']],
    ['any case names it', { smsText: 'NORTHSHIRE POLICE: stay in.' }, []],
    [
      'the link makes it too long',
      { smsText: `Northshire Police ${'a'.repeat(260)}` },
      ['text-too-long'],
    ],
    ['Welsh letters', { smsText: `Northshire Police ${'ŵ'.repeat(70)}` }, ['text-too-long']],
    ['a correction of a text', { originalTexted: true }, []],
    [
      'a correction of a text by mail alone',
      { smsText: null, originalTexted: true },
      ['text-missing'],
    ],
    ['a correction of a mail', { originalTexted: false }, ['original-had-no-text']],
  ])('%s', (_what, change, expected) => {
    expect(whyNotText({ ...good, ...change }, terms)).toEqual(expected);
  });

  it('needs a key', () => {
    expect(whyNotText(good, { ...terms, on: false })).toEqual(['texts-off']);
  });
});
