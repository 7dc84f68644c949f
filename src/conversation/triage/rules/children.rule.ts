import { say } from '../text/say';
import { cases } from './cases';
import type { Rule } from './rule';
import { CHILD } from './words';

/** Children: at risk, hurt, neglected, groomed, or only present. */
export const children: Rule = {
  id: 'child',
  patterns: [
    { say: say(CHILD), flags: ['child'] },
    {
      say: say(
        `${CHILD} ~ (hit|hits|hitting|beat|beaten|beating|smack(ed|s|ing)|slapp(ed|ing)|burn(ed|t|s)?|bruis(e|es|ed|ing)|starv(ed|ing|es)|hungry|filthy|neglect(ed|ing)?|abus(ed|ing|e)|touched|molest(ed|ing)|hurt(s|ing)?|locked|cigarette burns?|belt|scared (of|to go) (his|her|home|dad|mum|their|my|go)|flinch(es|ed|ing)|cries all|crying all|screams all|shaken|unsafe|not safe|no (food|coat|shoes|heating)|eats? from (the )?bins?)`,
        `(hit|hits|hitting|beat|beats|beating|smack(s|ed|ing)|slapp(ed|ing)|slaps|burn(s|t|ed|ing)|abus(ed|ing|es)|touch(ed|ing|es)|hurt(s|ing)?|lock(s|ed)|screams? at|shak(ing|es|en)|shook|starv(ing|es)|neglect(s|ed|ing)|molest(s|ed|ing)) (the |her |his |a |their |that |those |these |my |our |this |poor |little )*${CHILD}`,
        `(left|leaves|leaving|home|in the flat|indoors|in the car) (alone|on (their|his|her) own|by (himself|herself|themselves)) ~ ${CHILD}`,
        `${CHILD} ~ (left|home|indoors|in the (flat|car|house)|all (day|night)|outside) (on (their|his|her) own|alone|by (himself|herself|themselves))`,
        '(my|mums?|our|the) (uncle|dad|stepdad|step ?dad|step ?father|teacher|coach|cousin|brother|grandad|babysitter|tutor|priest|imam|neighbour|mums boyfriend|mums bf|boyfriend) (touches|touched|touching|makes me|made me|comes in(to)? my|hurts me|does things|did things|showed me|shows me|hits me|kisses me|tells me not to tell)',
        'cigarette burns?',
        '(secret|dont tell|not to tell|not allowed to tell) ~ (mum|dad|uncle|teacher|touch|anyone|coach)',
        '(mum|dad|stepdad) ~ (hits|hurts|beats|smacks|kicks|slaps|punches|burns|whips|belts) (me|us|my (brother|sister))',
        '(mum|mam|dad|daddy|stepdad) (hits|hit|hurts|hurt|beats|beat|smacks|locks|wont wake|is asleep and|has gone and|hasnt come|not woken|doesnt feed|is hurting|is hitting)( ~)?( me| us| my (brother|sister)| up| home| back)?',
      ),
      unless: say(
        '(hit (by|the|his|her|their) (ball|car|post|target|head|wall|sign|kerb)|play(ing)?|hunger games|hungry hippos|scared (of the|to go (out|to the park|past))|hungry for|abus(e|ing) (at |from |by )?(youths|kids|teenagers)|(kids|youths|teenagers|lads) (are |were )?(hitting|beating|abus)|lock(s|ed)? ?down|my dads? (car|bike|shed)|bags? in)',
      ),
      flags: ['child'],
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        `${CHILD} ~ (groom(ed|ing)|older (man|men|boyfriend|guy|lads)|(nude|naked|sexual|explicit|inappropriate) (pic|pics|picture|pictures|photo|photos|images?|messages?|videos?)|(send|sent|sending|ask(ed|ing)? for) (nudes|pics|pictures|photos)|meet (him|up|a man|someone)|snapchat|discord|roblox|online ~ (man|adult|stranger|meet|pictures))`,
        `(groom(ed|ing|s)|paedo|paedophile|predator|nonce|perv|pervert|sex offender) ~ ${CHILD}`,
        `(man|adult|stranger|bloke|men|teacher|coach|someone|guy) ~ (messag(ed|ing)|talking to|chatting (to|with)|ask(ed|ing)|offer(ed|ing)|approach(ed|ing)|follow(ed|ing)|film(ed|ing)|photograph(ed|ing)|taking (photos|pictures|pics) of|exposed|flash(ed|ing)|touch(ed|ing)|giving|gave|buying) (himself )?(to |at |sweets |cigarettes |vapes |money |alcohol |drugs )*(to |for )?(a |the |some |local |young |my |our |his |little )*${CHILD}`,
        `(older|old|grown|different|strange) (men|man|lads|blokes|guys) ~ (pick(s|ed|ing)? (up|her|him|them)|collect(s|ing)?|drop(s|ped|ping)?|buy(s|ing)?|with|meet(s|ing)?|hang(s|ing)?) ~ ${CHILD}`,
        '(childrens|care) home ~ (men|man|cars?|late|night|missing|drugs)',
        '(indecent|abuse) images? of (children|kids)',
        'child (porn|pornography|abuse|sexual|exploitation|grooming)',
        '(hes|shes|im|is) (1[0-7]|[4-9]) ~ (boyfriend|man|sex|pregnant|nudes|pics|older|hotel|secret)',
      ),
      unless: say(
        '(dog groom(ing|er)|pet groom(ing|er)|groomers|awareness|training|talk at|well ?groomed|line ?man)',
      ),
      flags: ['child', 'sexual', 'exploitation'],
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        '(county lines|cuck ?oo(ed|ing|s)?|trap ?house|trapping|going (cunch|country|ot|oh tee)|(running|carrying|selling|shotting|dealing|moving|delivering) (drugs|packages|food|bags|weed|for (a |the |some |older )?(gang|olders|elders|dealers?|man|men|boys|lads))|made (him|her|them|me) (carry|sell|deliver|hold|hide|store)|(two|2|three|burner|second|new) phones?|plugg(ed|ing)|debt bondage|(make|makes|making|made|forc(e|es|ed|ing)|get|gets|getting|us(e|es|ed|ing)) (my|the|our|young|these|local|him|her|them|younger|little) ?(to )?(boys?|sons?|kids?|lads?|children|nephew|brother|girls?|ones|daughter|teenagers?)? ?(to )?(carry|run|deliver|sell|hold|steal|deal|drop|hide)|owes? (the )?(dealers?|olders|elders|gang|them) ~ (money|pay|hurt))',
      ),
      also: say(
        CHILD,
        '(kid|kids|boy|boys|girl|girls|lad|lads|teen|son|daughter|brother|nephew|school|young|1[0-7]|vulnerable|disabled|learning|neighbour|him|her|me|tenant|his flat|her flat|flat|addict)',
      ),
      unless: say(
        '(awareness|training|leaflet|work phone|phones? (stolen|shop|signal)|talk (on|about)|selling (my|a|the) phone)',
      ),
      flags: ['exploitation', 'modern_slavery', 'child', 'crime:drugs'],
      case: cases.safeguarding,
      past: cases.safeguarding,
    },
    {
      say: say(
        '(fgm|female genital|cutting ceremony|getting (her|me|them) cut|circumcis[a-z]+ (my|her|the|a) (daughter|girl|niece|sister|girls)|taken (abroad|to [a-z]+) to be cut)',
      ),
      unless: say('awareness|training|campaign'),
      flags: ['child', 'safe_contact', 'no_auto_reply', 'vawg'],
      case: cases.marriage,
    },
    {
      say: say(
        '(being |been |getting |gets |get )(badly |really |constantly )?bull(ied|ying)',
        'bully(ing|ied) (my|our|him|her|me)',
        '(gang|group|older (kids|boys|lads|girls)|boys|lads|girls|kids) ~ (picking on|jump(ed|ing)|beat(ing|en)? up|bully(ing)?|rob(bed|bing)) (on )?(my |our |a )?(son|daughter|boy|girl|kid|child|nephew|him|her|younger)',
      ),
      flags: ['child'],
      case: cases.crime,
      past: cases.crime,
    },
  ],
};
