import { readAnswer } from './read-answer';

const saying = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] });
const one = { rule: 'MIS-RUMOUR', quote: 'they say' };
const json = JSON.stringify({ findings: [one] });

describe('the answer of a second opinion', () => {
  it.each([
    ['plain', saying(json), [one]],
    ['in a fence', saying(`\`\`\`json\n${json}\n\`\`\``), [one]],
    [
      'with more than was asked',
      saying(JSON.stringify({ findings: [{ ...one, why: 'x' }] })),
      [one],
    ],
    ['none', saying('{"findings":[]}'), []],
    ['some unreadable', saying(JSON.stringify({ findings: [one, 'x', { rule: 1 }, null] })), [one]],
    ['words', saying('I see nothing wrong.'), null],
    ['another shape', saying('[]'), null],
    ['no content', saying(null), null],
    ['no choices', '{"error":{}}', null],
    ['no JSON', '<html>', null],
    ['nothing', '', null],
  ])('%s', (_, answer, wanted) => expect(readAnswer(answer)).toEqual(wanted));

  it('is cut where it floods', () => {
    const findings = Array.from({ length: 500 }, () => one);
    expect(readAnswer(saying(JSON.stringify({ findings })))).toHaveLength(50);
  });
});
