import type { Document } from '../../document';
import { matching, type Context } from '../../places';
import { rule } from '../../rule';
import { appeals } from '../../text/attribution';
import { phrase, says } from '../../text/phrase';
import { speaksOfCrime } from '../../text/crime';
import { ofDeclaredSuspect, ofOthers } from './spoken-of';

const PEOPLES =
  'afghan|african|albanian|algerian|american|arab|arabic|asian|bangladeshi|british|bulgarian|caribbean|chinese|colombian|congolese|cypriot|czech|dutch|egyptian|english|eritrean|ethiopian|european|filipino|french|gambian|georgian|german|ghanaian|greek|hungarian|indian|iranian|iraqi|irish|israeli|italian|jamaican|kenyan|kosovan|kurdish|latvian|libyan|lithuanian|malaysian|mexican|moldovan|mongolian|moroccan|nepalese|nigerian|pakistani|palestinian|polish|portuguese|punjabi|roma|romani|romanian|russian|scottish|senegalese|serbian|sierra leonean|slovak|slovakian|somali|somalian|spanish|sri lankan|sudanese|swedish|syrian|thai|tunisian|turkish|ugandan|ukrainian|vietnamese|welsh|yemeni|zimbabwean|eastern european|east european|middle eastern|south asian|east asian|west african|north african|latin american';
const FAITHS =
  'muslim|christian|jewish|hindu|sikh|catholic|buddhist|islamic|jew|islamist|evangelical|orthodox';
const NATIONS =
  'albania|afghanistan|algeria|bangladesh|bulgaria|china|eritrea|ethiopia|ghana|india|iran|iraq|ireland|jamaica|latvia|libya|lithuania|morocco|nigeria|pakistan|poland|portugal|romania|russia|slovakia|somalia|spain|sudan|syria|turkey|ukraine|vietnam|zimbabwe|eastern europe|the middle east|africa|asia|the caribbean';
const PERSON =
  '(?:man|men|woman|women|male|males|female|females|boys?|girls?|teenagers?|youths?|lads?|people|person|national|nationals|gent|fella|fellow|bloke|chap|guys?|couple|trio|duo|brothers|sisters|immigrants?|migrants?|refugees?|citizen|citizens|suspects?|gang|group|pair|driver|offenders?|community|heritage|origin|descent|background|appearance|accent|passport|parents|family|born|convert|extremist|\\d\\d-year-old)';

const ETHNICITY = phrase(
  `(?:${PEOPLES})(?:[- ]born| (?:\\p{L}{3,12} )?${PERSON})|(?:(?:he|she|they|who|it|man|suspect)'(?:s|re)|is|was|are|were|being|as|both|all)(?: (?:not|all|both|only|also|in fact|actually|definitely|certainly|clearly|as))?(?: (?:an? |from an? ))? ?(?:\\p{L}{3,12} )?(?:${PEOPLES}|${FAITHS}|foreign|foreigners?|white|black|mixed[- ]race|traveller|gypsy|roma)|` +
    `(?:an? |the |two |three |our )?(?:white|black|brown|mixed[- ]race|dual heritage|ethnic minority|foreign|traveller|gypsy) ${PERSON}|(?:of|from) (?:an? )?(?:\\p{L}{3,12} )?(?:ethnic|traveller|gypsy|roma|foreign|muslim|asian|african|minority|immigrant|mixed) (?:origin|heritage|background|community|family|descent|minority)|` +
    `(?:${FAITHS}) (?:faith|religion|${PERSON})|(?:convert(?:ed)? to|follower of|practising|devout) (?:islam|christianity|judaism|${FAITHS})|prays? at|(?:attends?|worships? at|regular at) (?:the |a )?(?:local |same )?(?:mosque|temple|synagogue|gurdwara|church)|` +
    `(?:born|raised|grew up|comes?|came|hails?|originally|moved here|arrived|originates?|family (?:is|are|comes?)) (?:in |from )?(?:from |in )?(?:${NATIONS}|abroad|overseas)|(?:national|citizen|native) of \\p{Lu}\\p{L}{3,15}|of \\p{Lu}\\p{L}{3,15} (?:origin|heritage|descent|extraction|nationality|parents|parentage)|(?:not|isn't|aren't|wasn't|weren't) (?:from (?:this country|here|round here|around here)|british|english|local)|foreigners?|(?:his|her|their) (?:ethnicity|nationality|race|religion|faith|skin colou?r|mother tongue|first language)|speaks? (?:little|no|poor|broken) english|non-(?:british|white|uk)|gyps(?:y|ies)|travellers|pikeys?|(?:dyn|dynion|dynes|menyw|menywod|gŵr) (?:\\p{L}{3,12} )?o (?:Fwlgaria|Rwmania|Albania|Wlad Pwyl|Bacistan|Somalia|India|Lithwania|Nigeria|Syria)|(?:Rwmaniaid|Pwyliaid|Albaniaid|Mwslim(?:iaid)?|Iddew(?:on)?|Sipsi(?:wn)?)|dark-skinned|nationality (?:is|was)|religion (?:is|was)|(?:${PEOPLES}|${FAITHS}|foreign) (?:\\p{L}{3,14} )?(?:man|woman|landlord|waiter|head waiter|chef|driver|worker|student|lorry driver|shopkeeper|businessman|gentleman|lady|youngster|newcomer|thieves|thief|burglars?|robbers?|dealers?|crew|mob|labourers?|builders?|passports?|interpreter|accents?|roots|stock|blood|extraction|parentage|congregation|faith|worshippers?|family|lot)|an? (?:${PEOPLES})(?=[,.;])|romany(?: \\p{L}{3,10})?|traveller (?:site|camp|family|community|lad|man|woman)|(?:friday|evening|morning) prayers|(?:worships?|prays?|prayed|preaches) (?:at|in)|(?:his|her|their) (?:mosque|temple|synagogue|gurdwara|church|chapel|imam|rabbi|priest|congregation)|the same (?:country|nation|continent) as|(?:member|members) of the (?:\\p{L}{3,14} )?(?:congregation|community|faith|church|brethren)|needed an? (?:\\p{L}{3,12} )?interpreter|born (?:in this town|here|abroad|overseas|outside)`,
);
const DESCRIPTION = phrase(
  'build|tall|hair|haired|beard|bearded|wearing|wore|dressed|jacket|hoodie|coat|trousers|trainers|height|feet|foot|inches|slim|stocky|clean[- ]shaven|glasses|tattoo|rucksack|cap|aged (?:between|about|around)|in (?:his|her) (?:early |mid |late )?(?:teens|twenties|thirties|forties|fifties|20s|30s|40s|50s|60s)',
);
/** A flag beside the arrest says what the words leave out. */
const FLAG = /(?!\u{1F1EC}\u{1F1E7})[\u{1F1E6}-\u{1F1FF}]{2}/gu;
/** A wanted person's looks are told so that somebody may know them. */
const soughtByLooks = (doc: Document) => doc.input.declaration.suspectStatus === 'wanted';
/** "Staff say the pair were …": whoever did it, told without a word of arrest. */
const suspectedBefore = (c: Context): boolean =>
  /\b(?:pair|they|he|she|men|man|males?|women|woman|gang|group|lads?|youths?|two|three)\b/i.test(
    c.sentence.text,
  );
const THING_NEXT =
  /^\s(?:with(?! a\b)|and blue|out|in the face|centre|takeaway|restaurant|church|club|shop|supermarket|language|transport|interpreter|consulate|embassy|food|festival|legion|red cross|gas|bulldog|speakers?)/i;

export const ethnicity = rule({
  id: 'SUS-ETHN',
  severity: 'legal',
  basis:
    'NPCC interim guidance, 13 August 2025; College of Policing APP, Media relations; Equality Act 2010, section 149',
  advice:
    'Leave out a suspect’s ethnicity, nationality and religion, or record who authorised them and for what policing purpose. Write “a 26-year-old man from Ashmere has been charged”. In an appeal they may stand beside build, hair and clothes.',
  when: ({ input: { declaration: d } }) =>
    !(Boolean(d.ethnicityReleaseAuthorised) && Boolean(d.policingPurpose)),
  find: (doc) =>
    [ETHNICITY, FLAG].flatMap((pattern) =>
      matching(doc, pattern, (c, quote, at) => {
        const s = c.sentence.text;
        if (!ofDeclaredSuspect(doc, c) && !(suspectedBefore(c) && speaksOfCrime(s))) return false;
        if (ofOthers(s, at, quote.length)) return false;
        if (THING_NEXT.test(s.slice(at + quote.length))) return false;
        const around = [c.previous?.text, s, c.next?.text].join(' ');
        const described =
          says(around, DESCRIPTION) &&
          (appeals(around) || /\bdescribed as\b/i.test(around) || soughtByLooks(doc));
        return (
          !described &&
          !/\b(?:releas|disclos|publish|confirm|giv)\w* (?:\w+ ){0,4}(?:ethnicity|nationality)\b.{0,60}\b(?:guidance|policy|when)\b/i.test(
            s,
          )
        );
      }),
    ),
});
