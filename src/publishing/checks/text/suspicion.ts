import { phrase, says } from './phrase';

/** Words that put somebody under suspicion, euphemisms included. */
const SUSPICION = phrase(
  'suspects?|suspected|suspicion|arrest|arrested|arresting|under arrest|nicked|collared|cuffed|lifted|detained|in custody|custody|bailed|on bail|interviewed|questioned|questioning|being investigated|under investigation|investigating (?:him|her|them)|' +
    'being held|(?:are|is|been|still|now) holding|under caution|behind bars|banged up|locked up|under lock and key|out on bail|in cuffs|in handcuffs|found (?:dead|hanged)|only suspect|(?:put|clapped|slapped) (?:the )?(?:cuffs|handcuffs)|(?:our|the) guest|enjoying our hospitality|yn y ddalfa|arestio|arestiwyd|dan amheuaeth|ei (?:h?oli|chyhuddo|gyhuddo)|cael ei holi|held (?:at|in|on|by|over|for)|in (?:a|the|our|one of our) cells?|picked up|(?:keen|want|wish|need|trying|hoping|like) to (?:trace|find|locate|track down)|in relation to|helping (?:us|police|officers|detectives)(?: with (?:our|their|enquiries|inquiries))?|assisting (?:us|police|officers|with)|help (?:us|police) with (?:our |their )?(?:enquiries|inquiries)|(?:enquiries|inquiries) (?:into|about|concerning)|person of interest|(?<!always |ever |never |has |have |had |he |she |they |we |who )wanted(?! to(?![\\p{L}]))|(?:want|need|like|keen|hoping|wish|wishes|wants) to (?:speak|talk) (?:to|with)|looking for|on the run|' +
    "culprit|responsible|behind (?:it|this|the|these)|did it|done it|the (?:burglar|thief|robber|dealer|attacker|offender|arsonist|vandal|killer|one who|man who|woman who|person who)|we (?:think|believe|reckon|know) (?:it was|it's|that|who)|" +
    "accused|blamed|fingered|named as (?:the|a|our)|linked to|in connection with|in the frame|caught|we've got|got him|got her|voluntary interview|invited (?:in )?for|visit(?:ed)? from our (?:officers|detectives)|charge|cautioned|released without|rui|answering (?:some )?questions|under caution|spoken to about|dealing drugs|up to no good|suspended while|sspect|suspct|coughed|prime|brought in|taken in|hauled in|probe|cent(?:re|er)s on|focus(?:es|ed)? on|in our sights|turned (?:himself|herself) in|handed (?:himself|herself) in",
);

export const suspicion = (text: string): boolean => says(text, SUSPICION);

const COURT = phrase(
  'charged|appeared (?:in|at|before)|will appear|appear (?:in|at|before)|convicted|sentenced|jailed|pleaded|found guilty|trial|remanded|fined|magistrates|crown court|sheriff court|indicted|summonsed',
);
export const speaksOfCharge = (text: string): boolean => says(text, COURT);
