import { matching } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const MARKETING = phrase(
  '\\d{1,2} ?(?:%|per ?cent) (?:off|discount|cheaper)|(?:discount|promo(?:tional)?|voucher|offer|coupon) codes?|(?:use|enter|quote|with) (?:the )?code [\\p{Lu}\\d]{3,12}|(?:get|gets|claim|enjoy|grab|save|special|exclusive|partner|member|limited|great|half|reduced|resident)(?: \\S{1,10}){0,3} (?:discounts?|offers?|deals?|price|vouchers?|rates?|saving)|discounts? (?:for|on|at|of|if)|discounted|half[- ]price|buy one|two for (?:one|the price)|money off|on sale (?:now|at|from)|now only £|only £ ?\\d|for (?:just|only) £|from (?:just |only )?£ ?\\d[\\d.]*|£ ?\\d[\\d.]* (?:each|per (?:month|alarm|lock|person|ticket|item)|a (?:month|ticket|year|pop))|tickets? (?:cost|are £|at £|£|on sale)|' +
    '(?:please |do |can you |could you |why not |help us by |kindly |and |to )?sponsor(?:ing)? (?:us|me|him|her|them|our|the|pc|sgt|insp|inspector|sergeant|chief|officers?)(?: \\S{1,15}){0,3}|(?:please |kindly |do |you can |to |and |why not )(?:donate|give (?:generously|what you can|to|a little|£)|chip in|dig deep|pledge|contribute (?:to|£))|^donate|donat(?:e|ions?|ing) (?:here|now|today|at|via|online|to (?:our|the|his|her)|(?:are |is )?(?:welcome|appreciated|gratefully))|every (?:penny|pound|donation) (?:goes|helps|counts)|all (?:proceeds|profits|donations)|proceeds (?:go|from|will)|(?:rais(?:e|ing|ed)|collecting) (?:money|funds|cash|£ ?\\d\\S{0,9}|as much)(?: (?:for|to|towards))?|fund-?rais(?:er|ing|e)|just ?giving|go ?fund ?me|crowdfund(?:er|ing)?|raffle|tombola|benevolent (?:fund|appeal|trust)|charity (?:run|walk|auction|single|calendar|appeal|ball|shave|match|car wash|abseil|challenge)|' +
    '(?:buy|order|purchase|shop|book|upgrade|subscribe)(?: (?:one|yours?|now|today|online|here|a|an|the|your|our|this|from|at|with|to|tickets?|through|via)){1,3}(?: \\S{1,15}){0,3}? (?:from|at|today|now|online|here|for £\\d+|shop|store|partner|partners|supplier|range|alarms?|doorbells?|locks?|kits?|cameras?|calendar|merchandise|mugs?|badges?)|our (?:commercial |retail |trusted |preferred |official )?(?:partners?|sponsors?|supplier) (?:\\S{1,15} ){0,4}?(?:offer|offers|offering|sell|sells|selling|will fit|can fit|supply|install|provides?|is giving|are giving|recommend)|sponsored by|brought to you by|in association with|(?:exclusive|special) (?:for|to) (?:our )?(?:subscribers|readers|residents|members)|free (?:quote|trial|gift with)|visit (?:their|the) (?:shop|store|website) to (?:buy|order)|refer a friend|insurance (?:deal|quote|offer)',
);
const WARNING = phrase(
  "never|don't|do not|beware|scams?|scammers?|fake|bogus|fraud(?:sters?|ulent)?|suspicious|con ?(?:men|artists?)|doorstep|cold callers?|collectors?|check (?:their|the|that|with|any)|stolen|theft|thieves|stole|burgl\\p{L}{1,5}|robbed|counterfeit|too good to be true|rogue|pressur\\p{L}{1,4}|report (?:it|them|any)|clone[d]?|phishing|gift cards?|ticket touts?|touts?|reporting|was worth|worth £",
);
const FREE_SERVICE = phrase(
  'free (?:of charge|to (?:all|residents|attend|join)|for (?:all|residents)|entry|event|home security|property marking|bike marking|crime prevention|advice|and open)|no (?:charge|cost)|costs nothing|is free|are free|completely free',
);

export const marketing = rule({
  id: 'MKT-PECR',
  severity: 'legal',
  basis:
    'Privacy and Electronic Communications Regulations 2003, regulation 22; ICO guidance for the public sector, 2021',
  advice:
    'Selling, discounts and fundraising are marketing, for which residents have not given consent. Take it out; free crime-prevention services and public events may stay.',
  when: ({ input }) => input.declaration.lawfulBasis !== 'consent',
  find: (doc) =>
    matching(
      doc,
      MARKETING,
      (c, quote, at) =>
        !says(c.sentence.text, WARNING) &&
        !(
          says(c.sentence.text, FREE_SERVICE) &&
          !/sponsor|donat|fundrais|raffle|%|code/i.test(quote)
        ) &&
        !negated(c.sentence.text, at, 25),
    ),
});
