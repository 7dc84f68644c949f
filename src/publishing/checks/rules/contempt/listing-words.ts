const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/**
 * The words in which a hearing is listed: court and bench, the accused, the charge, lawyers, dates, bail, legal aid
 * (Crime and Disorder Act 1998, section 52A(7)), and how we ask readers to leave it at that.
 */
const LISTING = list(`
 court courts crown magistrates magistrate justices justice judge district recorder bench sheriff county hearing hearings heard sat sitting case cases matter
 listed list listing next first date dates today tonight yesterday tomorrow morning afternoon evening week month day later due course further
 appear appears appeared appearing appearance attend attended before brought came come comes went going gone goes go sent send sending committed
 allocated allocation transferred adjourned adjournment put back over up down called calls face faces faced facing trial tried indictable only either way
 plea preparation preliminary venue in on off for at to from of with by and or but as the a an is are was were be been being will would has have had
 he she they him her them his their it its this that these who whose which there here both each one two three four five six seven eight nine ten
 man men woman women male female person people defendant defendants accused pair couple brothers sisters boy girl youth teenager aged age years year old
 charge charges charged count counts offence offences alleged allegation allegations joint jointly under contrary section act accusation separate
 bail bailed granted refused given conditional unconditional conditions condition residence remanded remand custody released held kept until till
 curfew surety surrender passport sign security tag tagged legal aid represented representing representation solicitor solicitors barrister counsel lawyer lawyers advocate advocates prosecuted prosecuting prosecutor
 prosecution defended defending defence appearing mr mrs ms miss dr clerk name named names address not no indicated plea pleas enter entered spoke spoken only
 confirm confirmed date birth home lives living unemployed employed retired occupation work works road street lane close avenue drive heol crescent terrace town village
 city area near local reporting restrictions apply limits law say more nothing else can cannot what publish published outcome result ended concluded
 please do comment comments post under about beneath share speculate remains remain may we our police officers update news cps service also now again then
 so all any other others during same together hall yn eto ar bydd ymddangos y mis gorffennaf mehefin mai llys ynadon goron january february march april june july august september
 october november december monday tuesday wednesday thursday friday saturday sunday am pm noon o'clock month's weeks days time place takes take`);

/** What somebody is charged with, up to the end of the clause; the Act and section with it. */
const CHARGE =
  /\b(?:charged?|charges|counts?|offences?|allegations?|accusations?|matter|case)\b(?: (?:is|are|was|were|against \S+))*(?: (?:jointly|together))?(?::| that| of| with|;| over| under|,|(?<= is| are| was| were))[^.;:!?]{0,110}?(?=[.;:!?]|, (?!and|or)| and (?:the|he|she|they|his|her|their) | (?:appeared|was|were|is|has|had|will|went|goes|before|at \p{Lu})|$)/giu;

/** The one "57-year-old undertaker", "a florist of Pontfaen": age, work and place of the accused. */
const WORK =
  /(?:\b(?:an?|one) (?:\d\d-year-old )?|\d\d, )(?:[\p{L}-]{3,16} )?[\p{L}-]{3,16}(?= (?:of|from|charged)\b|[,.])/giu;
const FEW = 3;

/** Words of a sentence that no listing has. Names and numbers are left out. */
function beyond(sentence: string): string[] {
  const rest = sentence.replace(CHARGE, ' ').replace(WORK, ' ');
  return (rest.match(/(?<![\p{L}\d@])\p{Ll}[\p{L}'-]{2,}/gu) ?? []).filter(
    (word) => !LISTING.has(word.replace(/'s$/, '')),
  );
}

/** The sentence tells more than a listing does. */
export const tellsMore = (sentence: string): boolean => beyond(sentence).length >= FEW;
