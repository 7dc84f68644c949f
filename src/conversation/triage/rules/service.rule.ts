import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';

/** Questions about the list itself, or about joining in, have answers of their own. */
const SUBSCRIPTION = say(
  '(unsubscribe|off (this|the|your) (mailing )?list|stop (sending|emailing|the emails|these)|(my|our) (subscription|preferences|alerts)|volunteer(ing)?|become a (special|pcso|cadet|police)|join (the )?(neighbourhood|street|speed) ?watch|specials?|cadets?)',
);
const QUESTION =
  '(what|when|where|who|which|how|why|is|are|can|could|will|would|do|does|did|should|may|any|shall|has|have|am i|whats|whens|wheres|hows)';

/** Everyday post: questions, lists, data rights, rumours, mistakes, press, access. */
export const service: Rule = {
  id: 'service',
  quiet: true,
  patterns: [
    {
      say: /^\W*(?:stop|stop ?all|unsubscribe|unsub|end|cancel|quit|remove|remove me|opt out|optout|stop (?:it|please|emails?|sending|messages?|texts?)|please (?:stop|unsubscribe|remove(?: me)?)|no more(?: emails?| messages?| please)?)\W*$/u,
      case: cases.stop,
    },
    {
      say: say(
        'unsubscrib(e|ed|ing)',
        '(take|remove|delete|get|drop) (me|my (name|email|address|number|details)|us|him|her|this (email|address)) (off|from|out of)( ~)?( list| mailing| emails?| messages| alerts?| database| this)?',
        '(stop|quit|no longer (want|wish)|dont want( to (get|receive))?|do not want|dont wish to|cease|no more|fed up (of|with) (getting|these)|sick of) (to )?(sending|send|receiv(e|ing)|getting|emailing|messaging|texting|contacting|these|your|the|any more|this|more)? ?(me |us )?(any ?more |any |of |these |your |the |so many |all these |this )*(emails?|messages?|alerts?|texts?|newsletters?|updates?|mails?|spam)',
        '(opt|opting) (me )?out',
        'cancel (my )?(subscription|alerts|emails)',
        'leave (this|the) list',
      ),
      unless: say(
        '(stop (these|the|those|this) (kids|youths|boys|people)|husband|wife|mum|dad|late|passed|died|deceased|scam (emails?|texts?))',
      ),
      flags: [],
      case: cases.stop,
    },
    {
      say: say(
        '(take|remove|stop|unsubscribe|delete|cancel|contacting|writing|sending|list|addressed|emails?) ~ (late|dead|deceased|passed|died|no longer with us|bereave[a-z]*) ?(husband|wife|mother|mum|father|dad|son|daughter|brother|sister|partner)?',
        '(late|deceased) (husband|wife|mother|mum|father|dad|son|daughter|brother|sister|partner)(s)? ~ (list|name|email|emails|subscri[a-z]+|messages|alerts)',
        '(died|passed away|passed) ~ (list|emails|remove|unsubscribe|stop|alerts|subscri[a-z]+|off|any more|these|cancel)',
      ),
      unless: say('(dead (link|account|email|battery)|late (at night|emails)|too late)'),
      flags: ['bereavement', 'human_reply'],
      case: cases.bereaved,
    },
    {
      say: say(
        '(change|update|switch|amend|alter|edit|pause|reduce|set|choose|new) (my |the |our |to |this )*(email|e ?mail|address|preferences?|postcode|area|ward|frequency|subscription|alerts?|settings?|topics?|details|name|phone|number|digest|language)',
        '(moved|moving|move) (house|home|away|to|out of|from|flat|area)( ~)?( area| house| postcode| ward| list| alerts)?',
        '(weekly|daily|monthly) (digest|summary|instead|emails?|only)',
        '(add|sign|put) (me|my [a-z]+|us) (up|on|to)',
        '(too many|fewer|less|so many) (emails?|messages|alerts)',
        '(only|just) (want|send|get) ~ (alerts|emails|messages|about)',
      ),
      unless: say(
        '(move(d)? (on|along|them|out of the way|the|his|her)|moving (car|vehicle|van)|name (and|of|is)|sign(ed)? (for|that)|neighbour ~ moved|speed|moved in(to)?|robbed|stolen)',
      ),
      flags: ['preference_change'],
      case: cases.preferences,
    },
    {
      say: say(
        '(subject access|sar|dsar|data subject|right of access)',
        '(all|any|what|copy of|copies of|see|send me|access( to)?|give me|request) ~ (data|information|info|records?|notes|file|recordings?|body ?worn|footage) ~ (you (hold|have|keep|store|got)|about me|on me|held|my (101|999|call|case|name|arrest|details|address|file))',
        '(my|own) (personal )?(data|information|records)( ~)?( you| hold| delete| remove| copy| see)?',
        '(freedom of information|foi|foia) ~ (my|me)',
        'what (information|data|info) (do you|have you|you) (hold|have|got|keep|store)',
        '(gdpr|data protection)',
      ),
      unless: say('(how many|statistics|number of)'),
      flags: ['sar', 'statutory_clock'],
      case: cases.dataRights,
    },
    {
      say: say(
        '(right to (be forgotten|erasure)|(erase|delete|wipe|remove|destroy) (all )?(of )?(the )?(my|information|data|records?|everything|me|any) ?(personal )?(data|information|details|account|records?|about me|from your (records|system|database)|held)?|delete me)',
      ),
      unless: say('(remove my (bike|car|bins?)|delete (as|this email if)|list|mailing|emails)'),
      flags: ['erasure', 'statutory_clock'],
      case: cases.dataRights,
    },
    {
      say: say(
        '(correct|rectify|wrong|incorrect|inaccurate|fix|out of date) ~ (my (name|data|record|records|details|date of birth|information)|(data|record|information) (you hold|about me|on me))',
        '(i )?object to (you|my|the|your) (using|processing|data|use)',
        '(withdraw (my )?consent)',
      ),
      flags: ['rectification', 'statutory_clock'],
      case: cases.dataRights,
    },
    {
      say: say('(freedom of information|foi|foia)( act| request)?', 'under the (fo(i|ia)|freedom)'),
      flags: ['statutory_clock'],
      case: cases.foi,
    },
    {
      say: say(
        '(you|your (email|message|post|newsletter|alert|officer|website|team)|police|pc) ~ (published|shared|printed|leaked|posted|disclosed|revealed|put|gave (out )?|included|named|showed|told|sent|cc|ccd|emailed) ~ (my|our|her|his|everyones|other peoples|someone elses|all the|victims?) ?(home |full |personal |email |sons |daughters |own )*(address(es)?|name|names|number|details|data|phone|emails?|house|photo|face|information|report|statement)',
        '(data breach|bcc|cc ?d everyone|(everyones|other peoples|someone elses|all our|somebody elses)( ~)? (email|emails|address|addresses|details|names?|data|report|letter|number|statement))',
        '(my|our) (address|name|number|details|house|photo) (was|is|were|are|has been|appeared|appears|got) ~ (in (the|your)|published|message|email|newsletter|website|online|public|alert)',
      ),
      unless: say(
        '(sent my (form|report|email)|told my (mum|son|daughter|husband|neighbour) (to|off)|change|update|move|on the list|showed my son)',
      ),
      flags: ['data_breach', 'statutory_clock', 'our_error'],
      case: cases.breach,
    },
    {
      say: say(
        '(is|are|was|were) (it|this|that|the rumours?|they|there)( ~)? (true|right|correct|real|really|fact)( ~)?\\?',
        '(is it|is this|is that|are the rumours|any truth|heard|hearing|read|saw|seeing|apparently|rumours?|word is|people (are )?saying|everyone(s| is)? saying|someone (said|told)|facebook|next ?door|whats ?app|tik ?tok|twitter|social media|online|gossip|going (a)?round|neighbours? (told|said)|nextdoor app) ~ (true|rumours?|said|saying|says|that (there|a|the|some|its|they|he|someone)|about (a|the) (stabbing|murder|attack|shooting|kidnap[a-z]*|paedo[a-z]*|sex offender|asylum|migrants?|hotel|gang|body|bomb|abduct[a-z]+)|confirm|post|group|claim(s|ing)?|child (snatch|abduct)[a-z]*|asylum|migrants?|hostel|released|moved in|going to be)',
        '(can|could) you confirm',
        '(rumour|rumours|fake news|misinformation|disinformation|conspiracy|hoax|cover(ing)? (it )?up|what are you hiding|5g|chemtrails)',
      ),
      unless: say(
        '(is (it|this) (right|true) (time|place|email|address|number)|heard (back|from|nothing|gun|shots|scream[a-z]*|bang|him|her|them)|hearing (aid|loop|impair[a-z]*)|read (your|the) (email|message|newsletter)|saw (your|him|her|a man|them|someone)|what (time|day)|confirm (the |my |receipt|that you|you|whether you|time|date|address)|is there (a|any) (meeting|surgery|event))',
      ),
      flags: ['misinformation', 'hearsay'],
      case: cases.rumour,
    },
    {
      say: say(
        '(your|the|this|that|last) (email|message|alert|post|newsletter|link|leaflet|text|map|date|page|notice|bulletin) ~ (wrong|incorrect|mistake|error|typo|broken|doesnt work|doesnt exist|does not exist|wont open|cant open|wrong page|does not work|not work(ing)?|isnt right|not right|out of date|misspelt|inaccurate|misleading|dead|contradict[a-z]*|404|goes nowhere)',
        '(you|youve|you have) ~ (wrong (date|day|time|street|road|address|name|number|place|ward|area|link|town|person)|got (it|that|the) [a-z ]{0,15}wrong|made a (mistake|error)|mis ?spel(t|led)|mistake in)',
        '(there is|theres) (a|an) (error|mistake|typo) in',
        '(was|is) (actually )?(on|in|at) [a-z ]{2,30} not (on |in |at )?(the )?[a-z]+ ?(road|street|lane|close|avenue|monday|tuesday|wednesday|thursday|friday|saturday|sunday)?',
        'link (is|was) (broken|dead)',
        'wrong person',
      ),
      unless: say('(post office|post box|link i clicked|scam|stolen)'),
      flags: ['our_error'],
      case: cases.ourError,
    },
    {
      say: say(
        '(journalist|reporter|newspaper|news desk|newsdesk|press (officer|office|enquiry|release|query)|bbc|itv|sky news|guardian|standard reporter|deadline|(for|running|writing) (a|an|our) (story|article|piece|programme|documentary)|on (the )?record comment|comment (for|by|from the force)|producer (at|for|with)|podcast)',
      ),
      unless: say(
        '(saw (it|this) on (the )?(bbc|itv|news)|read (it )?in|newspapers? (piling|on the)|bbc licen[cs]e|passport deadline)',
      ),
      also: say(
        '(i am|im|we are|were|from|for|at|comment|statement|confirm|interview|deadline|writing|here|speak to|story|article|quote|reporter|journalist|press)',
      ),
      flags: ['media'],
      case: cases.media,
    },
    {
      say: say(
        '(crime (ref|reference|number)|cad( ref| number)?|incident number|ref(erence)?( number| no)?|case (number|ref|reference)|urn|log number|(cad|crime) \\d+)( ~)?(\\d|update|any|still|news|heard|what)?',
        '(any|an|is there (an|any)|whats the|waiting for (an?|the)|can i (have|get) an?) (update|news|progress|outcome)( ~)?( case| report| my| burglary| bike| investigation| on)?',
        '(what happened (to|with|about)|following up|follow(ing)? up on|chasing|i (reported|contacted you|emailed|wrote|rang|called)( ~)? (last|weeks|days|ago|in|on|already|before|and|but|about)|still waiting|havent heard( back| anything)?|not heard( back| anything)?|heard nothing)',
      ),
      unless: say('(thank|reference to your|with reference|report it to you now)'),
      flags: ['existing_ref'],
      case: cases.followup,
    },
    {
      say: say(
        '(become|join|volunteer(ing)?|apply|application|sign up|cadets?|special constable|specials?|neighbourhood watch|street watch|speed ?watch|recruit(ment|ing)?|join(ing)? the police|pcso (job|role|vacancy)|work experience|career|how do i become)',
      ),
      unless: say(
        '(join us|planning|(wanted|trying) to (recruit|join)|gang|recruit(ed|ing) (kids|children|young|my|boys)|speed ?watch data|specials? board|stolen|scam)',
      ),
      flags: ['volunteering'],
      case: cases.volunteering,
    },
    {
      say: say(
        '(website|web ?site|site|form|app|page|survey|link|map|button|ward|sign ?up|password|log ?in|newsletter|email layout|font|colour|design(ed|er)?) ~ (hard|difficult|confusing|slow|useless|terrible|rubbish|ages|ten minutes|crash(es|ed|ing)?|clunky|awful|not work(ing)?|broken|improve[a-z]*|fiddly|tiny|can(t|not) (find|see|use|read|submit)|doesnt (work|load|open|let)|wont (load|open|let|work)|easy|great|clear|feedback|suggest[a-z]*)',
        '(arrest|jail|lock up|handcuff) (whoever|who ever|the person who|them that) (designed|made|built|wrote)( ~)?',
        '(feedback|suggestion|suggest) (on|about|for|:|that)',
      ),
      unless: say(
        '(scam|dodgy|clicked|bank|screen ?reader|blind|dyslex|colour ?blind|large print|deaf|accessible|contrast)',
      ),
      flags: [],
      case: cases.webFeedback,
    },
    {
      say: say(
        '(large print|easy read|braille|bsl|sign language|screen ?reader|audio version|text ?phone|accessible|accessibility|wheelchair (access|ramp|user)|step ?free|hearing loop|interpreter|in (polish|romanian|bengali|urdu|punjabi|arabic|somali|turkish|tamil|gujarati|spanish|portuguese|french|italian|my language|another language)|translat(e|ed|ion)|bigger (font|text|print)|text (is )?too small|colour ?blind|contrast|dyslexi(a|c)|cant read (the|your|it|small|this))',
      ),
      unless: say('(attack(ed)?|stolen|spat|pushed)'),
      flags: ['accessibility', 'reasonable_adjustment'],
      case: cases.accessibility,
    },
    {
      say: say(
        '(riot(s|ing)?|protest(s|ers?|ing)?|demo(nstration)?|march|asylum (hotel|seekers?)|migrants?|far right|tension(s)?|kick(ing)? off ~ (tonight|tomorrow|weekend|later)|unrest|retaliat(ion|e|ing)|turf war|gang war|postcode war|revenge|counter ?protest)',
      ),
      unless: say(
        '(in march|march (the )?\\d|\\d+(st|nd|rd|th)? (of )?march|march (meeting|event)|last march|protest about (the )?(bins|library)|\\d march)',
      ),
      flags: ['community_tension', 'public_order'],
      case: cases.tension,
    },
    {
      say: new RegExp(
        `(?:^|[^a-z])(?:${QUESTION}|i (?:wonder|was wondering)|please (?:can|could)|just wondering|wondering)\\b.{0,200}\\?`,
        'u',
      ),
      unless: SUBSCRIPTION,
      flags: [],
      case: cases.question,
    },
    {
      say: /^\W*(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear [a-z]+)[\s,]+)?(?:(?:all|there|team|officers?)[\s,]+)?(?:what|whats|when|whens|where|wheres|who|how|(?:can|could|would|will) (?:someone|you|i|we|anyone|a |an |the )|is (?:there|the|it|this)|are (?:you|there|the|we)|do (?:you|i|we)|does (?:the|it|anyone)|did (?:you|anyone))\b/u,
      unless: SUBSCRIPTION,
      flags: [],
      case: cases.question,
    },
    {
      say: say(
        '(could|can|would|please can|please could|will) (you|someone|anyone|a pcso|an officer|somebody|we|i) ',
        '(what time|what day|where is|when is|how do i|how can i|how long|who (is|do i)|wondering (if|whether|when|what)|do you know|let me know|(like|want|need) to (know|ask|find out)|any chance|is there (a|an|any)|are there any|contact (number|details) for|opening (times|hours))',
      ),
      unless: SUBSCRIPTION,
      flags: [],
      case: cases.question,
    },
  ],
};
