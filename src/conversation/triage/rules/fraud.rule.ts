import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

/** Fraud goes to Report Fraud; money leaving now, callers at the door and frail victims go up. */
export const fraud: Rule = {
  id: 'fraud',
  quiet: true,
  patterns: [
    {
      say: say(
        '(scam(med|mer|mers|s|ming)?|fraud(ster|sters|ulent)?|defraud(ed)?|conned|con (man|men|artist)|phish(ing|ed)?|smish(ing)?|vish(ing)?|cloned (card|website)|identity (theft|fraud|stolen)|stole(n)? my identity|courier fraud|romance (scam|fraud)|rogue trad(er|ers)|crypto(currency)? (scam|invest[a-z]*)|bitcoin (invest[a-z]*|scam)|hacked|fake (website|ticket|tickets|email|text|seller|listing|landlord|invoice|profile)|dodgy (builder|roofer|trader|text|email|link)|money mule|advance fee)',
        '(transferred|sent|paid|gave|given|lost|handed over|invested|wired) ~ (\\d{2,}|£|pounds|thousand|grand|savings|money|bank|deposit|pension|bitcoin|gift ?cards?|k) ~ (man|online|never|website|facebook|marketplace|tickets|builder|caller|phone|not real|isnt real|doesnt exist|didnt exist|not exist|wasnt real|fake|seller|never (came|arrived|turned)|met online|scam|fake|disappeared|crypto|invest|him|her)',
        '(calls?|called|phoned|rang|caller|text|email|someone|man|message|link) ~ (pretend(ing|ed)|claim(ing|ed)|said (he|she|they) (was|were)|saying (he|she|theyre|they are)|purport(ing|ed)|from) ~ (my |the |her |his )?(bank|hmrc|royal mail|amazon|microsoft|barclays|natwest|lloyds|hsbc|police|dvla|bt|evri|paypal|fraud department|netflix|courier|inland revenue)',
        '(asked|asking|wanted|told) (for|me for|her for|him for|me to|her to|him to|mum to) (my |the |give |move |transfer |withdraw |buy )*(pin|bank details|card details|password|gift ?cards?|sort code|money|savings|account|cash)',
        '(rogue|cowboy|dodgy|bogus|fake) (roofers?|builders?|traders?|tradesm[ae]n|plumbers?|gardeners?|workm[ae]n|charity|charities|collectors?|salesm[ae]n)',
        '(took|charged|paid|gave) ~ (£|\\d\\d|pounds|thousand|hundred|grand|quid) ~ (never|didnt|not) (came|come|back|finish(ed)?|start(ed)?|turn(ed)?|show(ed)?|seen|done|arrive(d)?)',
        '(opened|taken out|took out|applied for|got) (a |an )?(credit cards?|accounts?|loans?|phone contract|contract|overdraft|finance) ~ (my|her|his|mums|dads|our) name',
        '(clicked|click(ing)?) (on )?(a|the|this) (dodgy |suspicious |fake )?link',
        '(money|funds|\\d+ ?(pounds|quid)?) ~ (gone|taken|missing|left|stolen) (from|out of) (my|her|his|our|mums|the) (bank|account|savings)',
        '(my|her|his|mums) (bank )?(account|card) (has been |was |been |got )?(emptied|cleared|cloned|hacked|used)',
        '(paid|pay|deposit) ~ (builder|roofer|landscaper|driveway|tarmac|flat|rental|rent|holiday|puppy|car|concert) ~ (never|vanished|disappeared|didnt exist|not real|not come|no show|blocked)',
      ),
      unless: say(
        '(awareness|talk|training|advice on|how (do|can) i (spot|avoid)|scam (talk|alert|alerts|leaflet)|council tax is a scam|(parking|fines?|ulez|ltn) (is|are|its) (a )?(scam|fraud|con)|my (ex|husband|wife))',
      ),
      flags: [],
      case: cases.fraud,
      past: cases.fraud,
    },
    {
      say: say(
        '(on (the )?phone|still on|right now|just (sent|transferred|paid|gave|given)|about to (send|transfer|pay|go to the bank|withdraw)|going to the bank|on (his|her|their) way|coming to (collect|pick up)|courier (is )?coming|at the (door|bank)) ~ (bank|money|scam|police|card|cash|transfer|savings|withdraw|gift|fraud|account|details)',
        '(mum|dad|nan|gran|grandad|elderly|neighbour|old lady|dementia) ~ (scam(med)?|fraud|conned|savings|bank details|transfer|gift ?cards?|rogue|caller|roofer)',
        '(lost|gave|sent|transferred) ~ (life savings|everything|all my (money|savings)|house deposit)',
      ),
      also: say(
        '(scam|scammed|scammer|fraud|con|conned|bank|money|savings|card|cash|transfer|gift|caller|police officer|courier|roofer|rogue)',
      ),
      unless: say('(talk|awareness|loan|mortgage|cash machine|cashpoint|my (ex|husband|wife))'),
      flags: ['high_risk'],
      case: cases.fraudUrgent,
      past: cases.fraud,
    },
    {
      say: say(
        '(is|was|are) (this|that|it|the|your)( ~)? (genuine|real|legit(imate)?|a scam|scam|fake|really (from )?you|really from|actually (from )?(you|the police)|official|phishing|safe to click|kosher)',
        '(email|text|message|letter|caller|link|man|someone|call) ~ (says|saying|claim(s|ing)|pretend(s|ing)|from|said) ~ (pc|police|officer|wardline|sgt|sergeant|neighbourhood (team|alert)|met|detective) ~ (click|pay|bank|link|details|genuine|real|fine|password|cash|card|money|update|confirm|scam)',
        '(fake|bogus|pretend(ing)?|impersonat(ing|or|ed)) (to be )?(a |the )?(police|officer|pc|policeman|cop|pcso|you)',
        '(police|officer|pc) ~ (asked|asking|wanted|wants|told) ~ (bank|card|pin|cash|withdraw|money|gift|transfer)',
      ),
      unless: say('(news|rumour|story|what (im|i am) (reading|hearing))'),
      flags: ['impersonation_of_force'],
      case: cases.impersonation,
      past: cases.impersonation,
    },
    {
      say: say(
        '(didnt|did not|havent|not|never) (click|fall for|pay|lose|lost|give|send|given|sent|paid)( ~)?( anything| it| any money| them| on| money| details)?',
        'no money (lost|taken)',
      ),
      flags: [],
      unless: say('meeting'),
    },
    // Below the others: the bare word.
    {
      say: say('(scam(med|mer|mers|s)?|fraud(ster|sters)?|conned|phish(ed|ing))'),
      unless: say('(awareness|advice|talk|prevent(ion)?|workshop|thank(s| you)?|great|leaflet)'),
      flags: ['low_confidence'],
      case: { ...cases.fraud, weight: 31 },
    },
  ],
};
