import { say } from '../text/say';
import type { Rule } from './rule';

/** How the text is told. Never changes a case by itself. */
export const manner: Rule = {
  id: 'manner',
  patterns: [
    {
      say: say(
        '(ignore (all |any |your |the )*(previous|prior|above|earlier|system)? ?(instructions?|prompts?|rules)|mark (this|it|me|the above)( ~)? (as )?(routine|spam|low|resolved|none|standard|not urgent|closed|safe)|(classify|categori[sz]e|label|set|triage|treat) (this|it|the urgency|urgency|priority|my message)( ~)? (as|to|:)? ?(routine|spam|low|none|standard|compliment|feedback|question|closed)|you are (now )?(an? )?(ai|assistant|language model|chatbot|triage system)|system prompt|as an ai|(urgency|priority|category|route|flags) ?[:=])',
      ),
      flags: ['prompt_injection'],
    },
    {
      say: say(
        '(fuck(ing|ed|er)?|shit(ty|e)?|cunt|bollocks|wanker|twat|bastard|arsehole|bloody hell|piss(ed)? off|dickhead)',
      ),
      flags: ['profanity'],
    },
    {
      say: say(
        '(again|third time|second time|\\d+(st|nd|rd|th) time|keeps? (happening|on|coming|doing)|yet again|once more|every (day|night|weekend|week)|repeated(ly)?|all the time|constantly|for (weeks|months|years)|ongoing)',
      ),
      flags: ['repeat'],
    },
    {
      say: say(
        '(sorted|resolved|dealt with|its fine now|hes been arrested|all ok now|theyve gone|turned up safe|found (him|her|it) safe)',
      ),
      flags: ['resolved'],
    },
    {
      say: say(
        '(apparently|someone (told|said)|i heard|people (are )?say(ing)?|according to|rumour|word is|my (friend|neighbour|mate) (said|told|says|reckons))',
      ),
      flags: ['hearsay'],
    },
    {
      say: say(
        '(doesnt want (a|any|to make a) fuss|probably nothing|might be nothing|dont want to (waste|bother|make a fuss)|sorry (to bother|for (wasting|bothering))|its (probably )?(nothing|silly|my fault)|only a (little|bit|slap)|not that bad|could be worse|dont want to be a (nuisance|bother)|i (may|might) be (wrong|overreacting))',
      ),
      flags: ['minimising'],
    },
    {
      say: say(
        '(my (wife|husband|mum|dad|son|daughter|friend|neighbour|brother|sister|nan|gran|grandad|mate|colleague|partner)|her|him|she|a friend of mine|the lady|the man|old mr|old mrs)',
      ),
      flags: ['third_party'],
    },
    { say: /\b(?:[a-z]{2}\d{2} ?[a-z]{3})\b/u, flags: ['contains_vrm'] },
    {
      say: /[a-z0-9._-]+@[a-z0-9.-]+\.[a-z]{2,}|\b0(?:\d[ -]?){9,10}\b|\b(?:[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b/u,
      flags: ['contains_personal_data'],
    },
  ],
};
