/** Mends slips and short forms word by word, so that rules are written once, in plain spelling. */

/** Short forms and slang spellings. These are ordinary writing, not slips. */
const SHORT: Record<string, string> = {
  u: 'you', ur: 'your', r: 'are', gonna: 'going to', gunna: 'going to', gna: 'going to',
  wanna: 'want to', gotta: 'got to', tmrw: 'tomorrow', tmr: 'tomorrow', '2moro': 'tomorrow',
  tonite: 'tonight', '2nite': 'tonight', rn: 'right now', kms: 'kill myself', kys: 'kill yourself',
  plz: 'please', pls: 'please', cuz: 'because', coz: 'because', cos: 'because', wiv: 'with',
  sum1: 'someone', some1: 'someone', sumone: 'someone', bf: 'boyfriend', gf: 'girlfriend',
  hubby: 'husband', bday: 'birthday', thru: 'through', thx: 'thanks', sry: 'sorry', b4: 'before',
  l8r: 'later', ppl: 'people', dv: 'domestic violence', yrs: 'years', yr: 'year', mins: 'minutes',
  hrs: 'hours', wk: 'week', wks: 'weeks', nite: 'night', ive: 'ive', neighbor: 'neighbour',
  neighbors: 'neighbours', hes: 'hes', mam: 'mum', mom: 'mum', mummy: 'mum', daddy: 'dad',
  kidz: 'kids', unalive: 'kill', unaliving: 'killing', deffo: 'definitely', pedo: 'paedo',
  pedophile: 'paedophile', theyre: 'theyre', everyday: 'every day',
}; // prettier-ignore

/** Slips seen often in mail typed in a hurry or in a second language. */
const SLIPS: Record<string, string> = {
  nife: 'knife', knif: 'knife', knifes: 'knives', nives: 'knives', gunn: 'gun', hlep: 'help',
  halp: 'help', hepl: 'help', helpp: 'help', stabed: 'stabbed', stabd: 'stabbed', rapd: 'raped',
  sucide: 'suicide', suiside: 'suicide', polise: 'police', pollice: 'police', plice: 'police',
  neigbour: 'neighbour', nieghbour: 'neighbour', neighbur: 'neighbour', nabour: 'neighbour',
  bergled: 'burgled', burgaled: 'burgled', burgald: 'burgled', stollen: 'stolen', stolan: 'stolen',
  thretened: 'threatened', threatend: 'threatened', thretend: 'threatened', thretning: 'threatening',
  abuce: 'abuse', abusd: 'abused', abussive: 'abusive', hurtin: 'hurting', hitin: 'hitting',
  hiting: 'hitting', beetin: 'beating', beting: 'beating', screming: 'screaming', skreaming: 'screaming',
  bleading: 'bleeding', bleding: 'bleeding', breth: 'breath', breathin: 'breathing', brething: 'breathing',
  scard: 'scared', skared: 'scared', scaird: 'scared', frightend: 'frightened', folowing: 'following',
  followin: 'following', folowed: 'followed', wepon: 'weapon', weppon: 'weapon', machetty: 'machete',
  dorter: 'daughter', dauter: 'daughter', choild: 'child', husbend: 'husband', husbund: 'husband',
  boyfreind: 'boyfriend', freind: 'friend', fite: 'fight', fighting: 'fighting', drugz: 'drugs',
  imigrant: 'immigrant', unsubscibe: 'unsubscribe', unsuscribe: 'unsubscribe', unsubcribe: 'unsubscribe',
  complane: 'complain', complant: 'complaint', compleint: 'complaint', pitbul: 'pitbull', rascist: 'racist',
  racest: 'racist', fier: 'fire', sumbody: 'somebody', someboddy: 'somebody', evry: 'every',
  graffitti: 'graffiti', grafiti: 'graffiti', burgler: 'burglar', dieing: 'dying', passd: 'passed',
}; // prettier-ignore

/** Long danger words that one wrong letter must not hide. */
const DANGER = [
  'suicide', 'suicidal', 'stabbed', 'stabbing', 'threatened', 'threatening', 'bleeding',
  'strangled', 'strangling', 'assaulted', 'burglary', 'kidnapped', 'overdose', 'machete',
  'trafficking', 'molested', 'unconscious', 'screaming', 'attacked', 'attacking', 'domestic',
  'explosion', 'collapsed', 'hostage', 'harassing', 'harassment', 'stalking', 'terrorist',
  'breathing', 'petrified', 'terrified', 'grooming', 'blackmail', 'shooting',
]; // prettier-ignore

/** Everyday words one letter away from those. */
const NOT_SLIPS = new Set([
  'stabled', 'stubbed', 'slabbed', 'swabbed', 'tabbed', 'breeding', 'bleating', 'blending', 'feeding',
  'threaten', 'burglars', 'burglar', 'streaming', 'creaming', 'screening', 'screaming', 'screamin',
  'attached', 'attaching', 'domestics', 'explosions', 'collapses', 'collapse', 'hostages', 'hostile',
  'talking', 'stacking', 'staking', 'stalling', 'walking', 'stocking', 'breaching', 'breathings',
  'terrorists', 'brooming', 'rooming', 'blooming', 'glooming', 'shouting', 'hooting', 'scooting',
  'shooing', 'shootings', 'suicides', 'subbing', 'stubbing', 'slabbing', 'staring', 'blackmails',
  'overdoses', 'overdosed', 'attacker', 'leeding', 'bleedin', 'stewing', 'snooting', 'sooting',
  'strangler', 'stabling', 'assaulter', 'creating', 'treating', 'wreathing', 'sheeting', 'shorting',
  'preaching', 'shoring', 'swabbing', 'stalkings', 'machetes',
]); // prettier-ignore

const DIGITS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};
const PLAIN_DANGER = new Set([
  ...DANGER,
  ...['knife', 'kill', 'killed', 'help', 'stab', 'gun', 'bomb', 'rape', 'raped', 'die', 'shoot'],
]);

/** True when one insertion, removal, change or swap turns one word into the other. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

export function mend(word: string): { text: string; slip: boolean } {
  const short = SHORT[word];
  if (short) return { text: short, slip: false };
  const known = SLIPS[word];
  if (known) return { text: known, slip: true };
  if (/[0-9@$]/.test(word) && /[a-z]/.test(word)) {
    const letters = word.replace(/[013459@$]/g, (c) => DIGITS[c] ?? c);
    if (PLAIN_DANGER.has(letters)) return { text: letters, slip: true };
  }
  if (/([a-z])\1\1/.test(word)) {
    const one = word.replace(/([a-z])\1{2,}/g, '$1');
    const two = word.replace(/([a-z])\1{2,}/g, '$1$1');
    return {
      text: PLAIN_DANGER.has(one) || SHORT[one] ? one : PLAIN_DANGER.has(two) ? two : one,
      slip: false,
    };
  }
  if (word.length >= 6 && word.length <= 13 && /^[a-z]+$/.test(word) && !NOT_SLIPS.has(word)) {
    const meant = DANGER.includes(word) ? undefined : DANGER.find((d) => oneSlipApart(word, d));
    if (meant && !meant.startsWith(word) && !word.startsWith(meant))
      return { text: meant, slip: true };
  }
  return { text: word, slip: false };
}
