import { people } from './names';
import { sentences } from './sentences';

const named = (text: string) =>
  sentences(text)
    .flatMap(people)
    .filter((p) => p.kind === 'person' || p.kind === 'handle')
    .map((p) => p.name);

describe('people', () => {
  it.each([
    ['Wesley Marlinspike is helping us with our enquiries.', ['Wesley Marlinspike']],
    ['Anneke Pettisworth, 36, is being investigated.', ['Anneke Pettisworth']],
    ['The teenager who died has been named locally as Ossian.', ['Ossian']],
    ['We know who you are, Jaxx and Milo from the skate park.', ['Jaxx', 'Milo']],
    ['Shopkeeper Ilesh Varnadore told us how frightening it was.', ['Ilesh Varnadore']],
    ['Officers arrested Chukwuemeka Obiaku-Reed last night.', ['Chukwuemeka Obiaku-Reed']],
    ['We have nicked the burglar, Darrin Halvern of 14 Tansy Rise.', ['Darrin Halvern']],
    ['Have you seen Elowen? She is 13.', ['Elowen']],
    ['A man known as Big Davo has been held.', ['Big Davo']],
    ['Police want to speak to Mr Thackwell about it.', ['Thackwell']],
    ['The suspect is D.H., son of the publican.', ['D.H.']],
    ['You can guess who: @dazza_h88 has been nicked.', ['@dazza_h88']],
    ['The suspect is darrin halvern.', ['darrin halvern']],
    ['April Winterbourne, 22, was arrested.', ['April Winterbourne']],
    ['We thank Maria de Souza Lopes, who was attacked.', ['Maria de Souza Lopes']],
    ['Rose Church, 40, was arrested in Rose Lane.', ['Rose Church']],
  ])('%s', (text, names) => expect(named(text)).toEqual(names));

  it.each([
    'Wesley Close residents are helping us with our enquiries.',
    'PC Dana Wrexley checked speeds on Beacon Road.',
    'Detective Inspector Amir Solwood said: thank you.',
    'A man from Nether Sallow has been arrested.',
    'Thornby Vale ward update, May 2026',
    'We are at Ashmere Library, Saturday 16 May.',
    "Jax's Skate Shop is donating prizes.",
    'Operation Larkspur continues in Mill Hatch.',
    'He will appear at Ashmere Crown Court in June.',
    'Report Fraud has replaced Action Fraud.',
    'Do not use Sparkle and Sons Roofing.',
    'Judge Halloran thanked the witnesses.',
    'Follow @NorthshirePolice for news.',
    'Lock Your Shed This Weekend',
    'Two Men Arrested After Burglary In Tudor Drive',
    'The Mill Hatch area was quiet.',
    'Will you help us mark the day?',
    'St Edmund Hall is open.',
    'Item 7, police matters, was taken first.',
    'Priority 2, theft from sheds: no better.',
    'The Jubilee Clock 8.27, the chapel 8.40.',
    'NATIONAL KNIFE WEEK STARTS TODAY',
  ])('no one in: %s', (text) => expect(named(text)).toEqual([]));
});
