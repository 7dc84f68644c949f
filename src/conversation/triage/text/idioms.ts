import { say } from './say';

/**
 * Figures of speech, jokes, names of things and headlines that carry danger words and mean none.
 * Only the phrase itself is blanked: whatever else the sentence says is still read.
 */
export const IDIOMS: readonly RegExp[] = [
  say('(absolute |complete |real |total )?death ?traps?', 'killed by (a |the |that )?pot ?holes?'),
  say('(my |the )?(car|bike|tyres?|suspension|phone|battery|laptop|wheel|alloys?) (was|were|got|is|been|has been) (killed|murdered|destroyed)( by)?'),
  say('jump(ing|ed|s)? off (the |a )?[a-z ]{1,25}for (charity|fun|cancer|comic relief)', 'sponsored [a-z]+', 'bungee jump[a-z]*', 'parachute jump[a-z]*'),
  say('murder mystery( [a-z]+)?', 'murder on the orient', 'as the corpse', 'crime (novel|fiction|drama|writer|scene investigation)s?'),
  say('(feet|back|knees?|legs?|head|heels|suspense|commute|parking|noise|heat|hay ?fever) (is|are|was|were) killing me', 'kill(ing|ed)? (time|the vibe|the mood|the engine|the lights|weeds|two birds)', 'dressed to kill', 'kill for a [a-z]+', '(could|would) (kill|murder) (a|an|for a|for some) [a-z]+', '(my |the )?boss (will|would|is going to|might) (kill|murder|shoot|strangle) me'),
  say('to die for', 'dying (to|for a) (see|know|meet|try|hear|cuppa|pint|drink|wee)', 'died a death', 'die(d|ing)? (of|from|with) (laughter|laughing|embarrassment|boredom|shame)', 'dead(ly)? (line|lines|pan|wood|end|ends|lock|bolt|heading)', 'dead (good|nice|funny|easy|boring|handy|quiet|slow|helpful)', 'drop dead gorgeous', 'over my dead body', '(battery|phone|engine|plants?|flowers?|grass|trees?|hedges?|lawn) (is|are|has|have|was|were)? ?(dead|died|dying)'),
  say('bored to death', 'scared to death of (spiders|heights|flying|dogs|clowns)', 'worried to death about (parking|the garden)', 'frightened the life out of', 'bored (out of|stiff)', 'sick to death of', 'tickled to death', 'love [a-z]+ to death'),
  say('(stop|ending?|tackl(e|ing)|anti|reduc(e|ing)|preventing|prevent|about|on|against|combating|fight(ing)?) (knife|gun|violent|hate|youth) (crime|violence)( now)?', '(knife|gun) (crime|bins?|arch|amnesty|surrender|sharpen[a-z]*|block|drawer|skills|wand|angel)', '(knife|weapons) (awareness|sweeps?|surrender)', 'swiss army knife', 'butter knife', 'palette knife', 'knife and fork', 'knife edge', 'stanley knife (for|to cut) (carpet|lino|boxes)', 'under the knife'),
  say('(water|nerf|glue|nail|heat|price|massage|radar|speed|bubble|caulking|spray|tattoo|ray|squirt|staple|grease|labelling) guns?', 'jump(ed|ing)? the gun', 'stick(ing)? to (your|our|my|their) guns', 'son of a gun', 'gun ?metal', 'starting (gun|pistol)', 'gun salute', 'top gun'),
  say('shoot me (an |a )?(email|mail|message|text|line)', 'shoot(ing)? (hoops|some hoops|stars?|the breeze|an? email|for|film|a film|video|pool|photos|a music video|a scene)', '(photo|film|video|fashion|news|wedding) ?(shoot|shooting)s?', 'shoot(ing)? up in price', 'shot (in the dark|put|glass|of espresso)', '(flu|booster|covid|vaccine|espresso|screen|head|mug|long|big|aerial|drone|tequila) ?shots?', 'good shot', 'give it a shot', 'a shot of', 'shooting (club|range|sports?)', 'clay pigeon [a-z]+'),
  say('(bath|seed|glitter|f|photo|stink) ?bombs?', 'bomb (disposal|squad heritage|damage in the war|site|shelter|crater)', 'cost (a|me a|us a) bomb', '(looks|looked|looking) like a bomb (has|had)? ?(hit|gone off)( it)?', 'bombard[a-z]*', 'love bomb(ed|ing)?', 'ww(1|2|ii) bomb', 'sex bomb'),
  say('daylight robbery', 'highway robbery', 'robbed at (the|a) (till|petrol pump)', 'robbed (of|by) (a |the )?(win|goal|penalty|ref|referee|title)', 'rip ?off prices', 'a steal', 'steal(ing|s)? the show', 'stole the show'),
  say('(hit|hits|hitting) (the )?(nail|target|spot|roof|gym|shops|road|jackpot|button|send|reply|delete|unsubscribe|link|enter|brakes?|traffic|pause)', 'beat(ing|s)? (the )?(traffic|rush|heat|queue|drum|system|clock|burglars?|bounds|the bounds)', '(on the|back on the|your|our|the local) beats?', 'beat (officers?|bobb(y|ies)|pc|team|manager|surgery)', 'dead ?beat', 'drum ?beat', 'beat(en|ing)? (around|about) the bush', 'whisk|beat the eggs', 'punch ?(line|bag|and judy)', 'punchy', 'kick ?(off|start|boxing)', 'kicks? off at'),
  say('(nearly|almost) (gave|had|give|having) (me |us |him |her |my mum )?(a )?heart attack', '(gave|give|gives|giving) (me|us|him|her|my mum) (nearly |almost )?(a )?(near |mini )?heart attack', 'heart attack on a plate', 'heart ?break[a-z]*', 'set (the|my) (night|world|heart|pulse)s? (on fire|racing)', 'on fire (lately|this season)', '(fire|bbq) ?(station|drill|door|works?|place|brigade|engine|extinguisher|alarm test|safety|pit|escape|exit|stick|wood|crews?|hydrant|lane)', 'fire(d|s)? (off )?(an email|up|a question)', '(get|getting) fired', 'fire whoever', 'camp ?fire', 'bonfire night', 'great fire of'),
  say('explod(ed|ing|es) (with|in) (laughter|popularity)', 'population explosion', 'explosion of (colour|flavour|interest)', 'blow(ing|n)? up (balloons|the photo|a balloon)', '(blew|blow|blowing) (my mind|away|us away)'),
  say('hostage to fortune', 'held hostage by (the )?(queue|roadworks|wifi|broadband|bus)', 'drowning in (paperwork|emails|leaflets|admin|bins|rubbish|debt|work|litter)', 'choking (hazard|on (the )?prices)', 'strangle ?hold', 'suicide (prevention|awareness|squad)( (course|training|talk|event|day|charity|walk|leaflets?|week|month|session|workshop))?', 'commercial suicide', 'political suicide', 'drug ?store'),
  say('attack(ing)? (on )?(the )?(weeds|brambles|ivy|hedge|problem|weeding)', '(asthma|panic|cyber|dos|heart) attack (training|awareness|talk|course)', 'war ?zone', 'terrorist? (film|novel|book)', 'drop[ -]in', 'ransom ?ware (talk|training|course|awareness)', 'assault course', 'salt (and )?battery', 'battery (life|charger|pack|low|flat)', 'rape ?seed( oil)?', 'rapeseed', 'grape[a-z]*', 'drape[a-z]*', 'scrape[a-z]*'),
  say('(little |cheeky |absolute )?(terror|terrors|monkey)( of a (kid|toddler|dog|puppy))', 'holy terror', 'reign of terror', 'ghost story', 'horror (film|show|movie)', 'zombie (walk|run|film|night)', 'first aid( course)?', 'hate to (be|say|ask|bother|moan|nag|complain|admit|trouble|break)', 'pain in the [a-z]+', 'a pain'),
  say('(the|our|my) (dog|cat|puppy|kitten) (is a|was a) (killer|menace|terror)', 'killer (queen|heels|whale|view|deal|app|sudoku)', 'ladykiller', 'weed killer', 'pain ?killers? (for|prescription)', 'serial (killer )?(drama|podcast|documentary)', 'true crime( [a-z]+)?', 'murder(ed)? (a|that|the|my) (song|curry|pizza|cup|pint|burger|kebab)', 'ready to murder (a|the) (pint|curry)'),
]; // prettier-ignore

/** A headline or story in quotation marks that the writer says they read somewhere. */
const HEADLINE =
  /(?:['"“”][^'"“”\n]{8,160}['"“”][^.!?\n]{0,40}\b(?:headline|article|front page|news ?paper|in the (?:paper|news|standard|mail|guardian|sun)|on the news|clickbait|newsletter said|post title)\b)|(?:\b(?:headline|article|front page|the paper|the news) (?:says?|said|saying|reads?|was|that said|about)[^.!?\n'"“”]{0,20}['"“”][^'"“”\n]{8,160}['"“”])/gu;

const blank = (text: string): string => text.replace(/[^\n]/gu, (c) => ' '.repeat(c.length));

/** The text with those phrases blanked (same length), and where they stood. */
export function maskIdioms(text: string): { text: string; figurative: [number, number][] } {
  const figurative: [number, number][] = [];
  let masked = text.replace(HEADLINE, (all) => blank(all));
  for (const idiom of IDIOMS) {
    masked = masked.replace(new RegExp(idiom.source, 'gu'), (all: string, ...rest: unknown[]) => {
      const at = rest.find((r): r is number => typeof r === 'number') ?? 0;
      figurative.push([at, at + all.length]);
      return blank(all);
    });
  }
  return { text: masked, figurative };
}

/** Where a quoted headline stands, for the `quoted_text` flag. */
export const headlines = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(HEADLINE)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
