import { contexts, matching, place, saying } from '../../places';
import { rule } from '../../rule';
import { negated } from '../../text/negation';
import { phrase, says } from '../../text/phrase';

const MARKETING = phrase(
  '\\d{1,2} ?(?:%|per ?cent) (?:off|discount|cheaper)|(?:discount|promo(?:tional)?|voucher|offer|coupon) codes?|(?:use|enter|quote|with) (?:the )?code [\\p{Lu}\\d]{3,12}|(?:get|gets|claim|enjoy|grab|save|special|exclusive|partner|member|limited|half|reduced|resident|great(?! deal))(?: \\S{1,10}){0,3} (?:discounts?|offers?|deals?|price|vouchers?|rates?|saving)|discounts? (?:for|on|at|of|if)|discounted|half[- ]price|buy one,? get|two for (?:one|the price)|money off|on sale (?:now|at|from)|now only £|only £ ?\\d|for (?:just|only) £|from (?:just |only )?£ ?\\d[\\d.]*|£ ?\\d[\\d.]* (?:each|per (?:month|alarm|lock|person|ticket|item)|a (?:month|ticket|year|pop))|tickets? (?:cost|are £|at £|£|on sale)|' +
    '(?:please |do |can you |could you |why not |help us by |kindly |and |to )?sponsor(?:ing)? (?:us|me|him|her|them|our|the|pc|sgt|insp|inspector|sergeant|chief|officers?)(?: \\S{1,15}){0,3}|(?:please |kindly |do |you can |to |and |why not )(?:donate|give (?:generously|what you can|to|a little|£)|chip in|dig deep|pledge|contribute (?:to|£))|^donate|donat(?:e|ions?|ing) (?:here|now|today|at|via|online|to (?:our|the|his|her)|(?:are |is )?(?:welcome|appreciated|gratefully))|every (?:penny|pound|donation) (?:goes|helps|counts)|all (?:proceeds|profits|donations)|proceeds (?:go|from|will)|(?:rais(?:e|ing|ed)|collecting) (?:money|funds|cash|£ ?\\d\\S{0,9}|as much)(?: (?:for|to|towards))?|fund-?rais(?:er|ing|e)|just ?giving|go ?fund ?me|crowdfund(?:er|ing)?|raffle|tombola|benevolent (?:fund|appeal|trust)|charity (?:run|walk|auction|single|calendar|appeal|ball|shave|match|car wash|abseil|challenge)|' +
    '(?:buy|order|purchase|shop|book|upgrade|subscribe)(?: (?:one|yours?|now|today|online|here|a|an|the|your|our|this|from|at|with|to|tickets?|through|via)){1,3}(?: \\S{1,15}){0,3}? (?:from|at|today|now|online|here|for £\\d+|shop|store|partner|partners|supplier|range|alarms?|doorbells?|locks?|kits?|cameras?|calendar|merchandise|mugs?|badges?)|our (?:commercial |retail |trusted |preferred |official )?(?:partners?|sponsors?|supplier) (?:\\S{1,15} ){0,4}?(?:offer|offers|offering|sell|sells|selling|will fit|can fit|supply|install|provides?|is giving|are giving|recommend)|sponsored by|brought to you by|in association with|(?:exclusive|special) (?:for|to) (?:our )?(?:subscribers|readers|residents|members)|free (?:quote|trial|gift with)|visit (?:their|the) (?:shop|store|website) to (?:buy|order)|refer a friend|insurance (?:deal|quote|offer)',
);
/** Less to pay, or more for the money. */
const BARGAIN = phrase(
  'sales?|deals?|bargains?|offers?|discounts?|discounted|vouchers?|coupons?|cashback|loyalty|(?:knock|knocks|knocked|get|gets|save|saves|take|takes|with|for|have) (?:\\S{1,8} ){0,2}?(?:£ ?\\d+|\\d{1,2} ?(?:%|per ?cent)|a (?:fiver|tenner|third|quarter|fifth)|(?:ten|fifteen|twenty|twenty-five|thirty|forty|fifty) per ?cent|half) off|(?:fiver|tenner|third|quarter|fifth|per ?cent|%) off|half[- ]price|(?:two|three|four|2|3|4)(?:s)? for (?:the price of )?(?:one|two|three|1|2|3)|for the price of|buy one,? get|bogof|free (?:month|trial|gift|fitting|delivery|quote|session|drink|pint|coffee|pizza|class|consultation|survey)|beat any (?:quote|price)|cheaper|cheapest|cheap (?:deals?|rates?|prices?|as chips|tickets|quotes?)|price match|best (?:price|rate|deal)s?|bonus|member(?:ship)?s?(?: (?:rate|price|offer))|(?:costs?|only|just|from) £ ?\\d[\\d.,]*(?: (?:a|per|each))?|£ ?\\d[\\d.,]* (?:a|per) (?:week|month|head|ticket|year|go|line|square|pop|mile|session)|prizes? to be won|to be won|interest[- ]free|no deposit|premium',
);
/** The push to take it, or who is behind it. */
const PUSH = phrase(
  "(?:our|the force's|your) (?:friends|pals|mates|partners?|sponsors?|supporters?|commercial partner) (?:at|from|over)|sponsors?|partner(?:s|ed|ship)?|in association|exclusive(?:ly)?|sign(?:ing)? up|through (?:our|this|the) link|our link|(?:use|quote|mention|say|show|flash|present|cut out|bring|enter) (?:\\S{1,10} ){0,5}?(?:code|word|email|e-mail|message|bulletin|alert|newsletter|at the till|voucher|coupon|leaflet|advert|poster)|when you say|at the till|at the checkout|readers|subscribers|members|residents|followers|ends? (?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|soon|\\d)|while stocks last|hurry|don't miss|limited (?:time|offer)|buy|order|purchase|shop|book now|get yours|grab|treat yourself|switch|renew(?:al)?|policy|insurance|broadband|installers?|alarms?|cameras|doorbells?|locks?|locksmiths?|gym|salon|spa|pizza|kebab|takeaway|restaurant|caf[eé]|garage|tyres?|mot|hardware|store|mot's|for each (?:policy|sale|sign-up)|commission|lottery|raffle|draw|tickets?|back page|proceeds|goes to (?:our|the)",
);
/** Money asked for a cause. */
const COLLECTS = phrase(
  '(?:quid|penny|pound|tenner|fiver|percentage|share|cut|£ ?\\d+) (?:\\S{1,6} )?(?:from|of|for|on) (?:every|each|all)|lotter(?:y|ies)|raffles?|tombola|prize draw|sweepstake|bucket (?:collection|shake)|collection (?:tin|bucket|box)|donat(?:e|es|ing|ions?)|fund-?rais\\p{L}{1,4}|just ?giving|go ?fund ?me|crowd ?fund\\p{L}{0,4}|(?:chip|chuck|throw|bung|pop|put) (?:\\S{1,8} ){0,4}?(?:in the (?:tin|pot|bucket|hat|kitty)|a (?:few )?(?:quid|pound|pounds|fiver|tenner))|(?:give|spare|pledge|drop|donate|stick) (?:\\S{1,6} ){0,3}?(?:quid|fiver|tenner|pounds?|£ ?\\d+|coppers|change)|spons[oe]r (?:me|us|him|her|them|our|the|pc|sgt|inspector)|help us (?:buy|raise|fund|pay for|reach)|(?:legacy|leave us|remember us in) (?:\\S{1,6} ){0,3}?will|charity (?:single|calendar|auction)|(?:calendars?|mugs?|badges?|merch(?:andise)?|tea ?towels?|t-?shirts?|teddies|teddy bears?) (?:\\S{1,10} ){0,4}?(?:£ ?\\d+|on sale|for sale|available|a fiver|a tenner)',
);
const ASKED = phrase(
  'text|before|watch|every one|please|can you|could you|will you|help|sign up|join|buy|link|click|costs?|£ ?\\d[\\d.,]*|a (?:week|head)|tickets?|to be won|win|every (?:penny|pound|little)|goes? to|towards?|for (?:our|the|his|her)|in aid of|welcome|appreciated|grateful|generous(?:ly)?|here|now|today',
);
const NO_ASK = phrase(
  'interest in|experience (?:of|in)|skills in|made a donation|(?:is|are) donating|(?:has|have|was|were) won|won (?:the|a)|winners?|running the|ticket,? number|your (?:raffle )?ticket|was raised|were raised|has been raised|raised £ ?\\d[\\d,.]*|raised by|thank(?:s| you)|donated (?:by|to)|council|library|licen[cs]e|bogus|collectors?|no discount|sorry|lost property|auction house|blood|organ|food ?bank|clothes|coats?|blankets?|tins|shoes|books|toys|lift|second-?hand',
);
const WARNING = phrase(
  "aren't real|isn't real|not real|from the organiser|official (?:seller|site|outlet)|texts? (?:promising|offering)|never|don't|do not|beware|scams?|scammers?|fake|bogus|fraud(?:sters?|ulent)?|suspicious|con ?(?:men|artists?)|doorstep|cold callers?|collectors?|check (?:their|the|that|with|any)|stolen|theft|thieves|stole|burgl\\p{L}{1,5}|robbed|counterfeit|too good to be true|rogue|pressur\\p{L}{1,4}|report (?:it|them|any)|clone[d]?|phishing|gift cards?|ticket touts?|touts?|reporting|was worth|worth £",
);
const SCAM = phrase(
  "sales? (?:to|of) (?:an? )?(?:child(?:ren)?|under-?\\d\\d|minors?|young people|knives|alcohol|vapes|fireworks)|underage|trading standards|aren't real|isn't real|not real|official (?:seller|site|outlet)|never|don't|do not|beware|scams?|scammers?|fake|bogus|fraud(?:sters?|ulent)?|con ?(?:men|artists?)|doorstep|cold callers?|counterfeit|too good to be true|rogue|clone[d]?|phishing|gift cards?|touts?|if a|pressur\\p{L}{1,4}|stolen|be wary|ticking clock",
);
const FREE_SERVICE = phrase(
  '(?:offers?|offering|free) (?:\\S{1,16} ){0,3}?(?:visits?|advice|checks?)|nothing to (?:buy|pay)|free (?:of charge|to (?:all|residents|attend|join)|for (?:all|residents)|entry|event|home security|property marking|bike marking|crime prevention|advice|and open)|no (?:charge|cost)|costs nothing|is free|are free|completely free',
);

/** "A good deal longer", "deals with", "a car boot sale": words of trade without any. */
const NO_BARGAIN =
  /\b(?:(?:great|good) deal|deal(?:s|ing)? with|(?:car boot|jumble|table-top|garage) sales?|bring and buy)\b/i;
const PARTNER = phrase(
  '(?:our|your) (?:friends|pals|partners?|sponsors?|mates) (?:at|from|over)|sponsored by|in association with|brought to you by',
);

export const marketing = rule({
  id: 'MKT-PECR',
  severity: 'legal',
  basis:
    'Privacy and Electronic Communications Regulations 2003, regulation 22; ICO guidance for the public sector, 2021',
  advice:
    'Selling, discounts and fundraising are marketing, for which residents have not given consent. Take it out; free crime-prevention services and public events may stay.',
  when: ({ input }) => input.declaration.lawfulBasis !== 'consent',
  find: (doc) => [
    ...saying(
      doc,
      [BARGAIN, PUSH],
      [SCAM, NO_ASK, FREE_SERVICE],
      (c) => !NO_BARGAIN.test(c.sentence.text),
    ),
    ...contexts(doc)
      .filter(
        (c) =>
          says(c.previous?.text ?? '', PARTNER) &&
          says(c.sentence.text, BARGAIN) &&
          !says(c.sentence.text, WARNING),
      )
      .map((c) => place(c.part, c.sentence)),
    ...saying(doc, [COLLECTS, ASKED], [SCAM, NO_ASK]),
    ...matching(
      doc,
      MARKETING,
      (c, quote, at) =>
        !says(c.sentence.text, WARNING) &&
        !says(c.sentence.text, NO_ASK) &&
        !(
          says(c.sentence.text, FREE_SERVICE) &&
          !/sponsor|donat|fundrais|raffle|%|code/i.test(quote)
        ) &&
        !/^from £ ?\d[\d,.]* to £/i.test(c.sentence.text.slice(at)) &&
        !negated(c.sentence.text, at, 25),
    ),
  ],
});
