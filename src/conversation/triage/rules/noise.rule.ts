import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

/** Mail that no person wrote to us, and mail that only insults. */
export const noise: Rule = {
  id: 'noise',
  quiet: true,
  patterns: [
    {
      say: say(
        '(out of (the )?office|auto(matic)?[- ]?(reply|response|responder)|automated (reply|response|message)|on annual leave|(am|i am|im|be) (currently )?(away|on leave|out of the office|on holiday|on maternity leave)( ~)? (until|till|returning|return|back|limited|from|with no)|(limited|no) access to (my )?emails?|will (respond|reply) (on|upon|when) (my|i) return|this (mailbox|inbox|address) is (not|no longer) monitored|no longer (work|works|employed) (here|at|for)|thank you for your (email|message)\\. (i|we) (am|are|will))',
      ),
      unless: say(
        '(burgl|while (we|i) (was|were)|stolen|break|broke|house sitting|watch my house|patrol|keep an eye|house will be empty)',
      ),
      flags: ['out_of_office'],
      case: cases.autoReply,
    },
    {
      say: say(
        '(mail ?delivery (failed|failure|subsystem)|undeliver(able|ed)|delivery (status notification|has failed|failure)|returned mail|message (not|could not be) delivered|recipient (address )?rejected|mailbox (full|unavailable))',
      ),
      flags: ['bounce'],
      case: cases.autoReply,
    },
    {
      say: say(
        '(seo (services?|ranking|expert|agency)|(rank|ranking) (higher |first )?(on|in) google|guest post|back ?links?|viagra|cialis|casino|free spins|lottery winner|you have (won|been selected)|million (dollars|usd)|inheritance fund|crypto (opportunity|profits)|double your (bitcoin|money)|increase your (traffic|sales|followers)|web design (services|agency|company)|cheap (meds|loans)|loan offer|weight loss|hot singles|click here to claim|dear (sir|friend|beneficiary)|business proposal|limited time offer|100% free|act now|earn \\d+|work from home and earn|our (company|factory) (offers|produces|supplies))',
      ),
      unless: say('(is this|got (a|an|this)|received|scam|mum|my (dad|nan|bank)|police)'),
      flags: [],
      case: cases.spam,
    },
    {
      say: say(
        '(fuck (off|you|u|the police|yourselves)|piss off|wankers?|cunts?|pigs?|filth|scum|tossers?|dickheads?|twats?|arseholes?|bastards|bellends?|pricks?|go to hell|acab|screw you|up yours|bunch of (idiots|clowns|muppets|jokers)|muppets)',
      ),
      unless: say(
        '(guinea pigs?|pig(let|sty|gy)?s? (farm|head)|called (me|him|her|us)|shouted|neighbour|scum of)',
      ),
      flags: ['profanity'],
      case: cases.abuse,
    },
    {
      say: /^\W*(?:(?:ok|okay|thanks?|thank you|thx|ta|cheers|great|good|perfect|noted|got it|will do|lovely|brilliant|received|yes|yep|no|nope|nice|fab|super|sure|understood|no problem|np|much appreciated|many thanks|kind regards|regards)(?: (?:so much|very much|a lot|again|all|you|for (?:this|the (?:info|update|information|email|message|heads up)|letting me know|your (?:email|message|reply))|to know|one|stuff|that))*\W*)+$/u,
      case: cases.thanks,
    },
    { say: /^\s*(?:👍|🙏|❤|😊|👌|💙|🙂|👏|😀|✅|💯|😍|🎉|🤝|🫡|\s)+\s*$/u, case: cases.thanks },
  ],
};
