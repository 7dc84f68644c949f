import { createRequire } from 'node:module';

const load = createRequire(__filename);

const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** First names that compromise's list lacks, of the many origins met in British towns. */
const MORE_FIRST_NAMES = list(`
 huw gwil gwilym ieuan macsen mabli skye rowan finley maisie connie osian fionn sorcha ruaridh hamish callum calum jockie morven catriona eilish declan niall cathal conor oisin tadhg grainne orlaith ismail ibrahim abdi abdullah hodan fadumo muhammad mohammed tariq imani kwabena nana obi tomas lukas jakub kasia gosia agata ivan dmitri oksana olga andrei ionut florin razvan mircea bogdana ilie luca matteo giulia thiago joao ines rui mei-ling wei jian hiroshi kenji minh linh anh thi raj ravi anil priti harjit gurpreet simran kuldeep rashida nasreen shabana imtiaz zahid tahir waqas aaliyah abiola adaeze adebayo adeola aditya agnieszka ahmed aidan aisha aisling akosua alasdair aled alun alys amara amina
 amrit anaya andrzej aneeta angharad anika anneke anwen anya arjun arlo arwen asher ashok ayaan ayesha ayo babatunde bartosz
 beatrix bhavna bilal blessing bogdan bronagh bronwen caoimhe caspian ceri cerys chidi chinedu chioma chukwuemeka ciara cillian
 conall cormac dafydd daria darragh davina deepak delphine dilys dimitri dylan efe efua elif elowen eleri emeka emrys eoin esme
 euan ewan ezra farah faisal farzana fatima femi fergus fionn folake gareth geraint gethin ghulam gintaras gita goran grzegorz
 gwen gwilym gwyneth habiba hamza hanif harpreet haruka hassan hibo hywel idris ifeanyi ifeoma ikram ilesh imran indira iolo iqbal ishaan
 isla iwan jaxon jax jaxx jayden jaswinder jermaine jomo junaid kacper kamal kamil kareem karolina katarzyna kavita kehinde kelechi keir
 khadija kiran kofi krzysztof kwame kwasi kweku lakshmi latoya leela leszek llinos lorcan lowri ludmila magda magdalena maeve mahmoud
 mairi malik manjit mansoor marek mariam mateusz mehmet meera mei mihai milo mina mireille mohamud mohsin morag mustafa nadia naveed
 neha ngozi niamh nia nikesh nikhil nimco nnamdi nour obinna olamide olena olu oluwaseun omar oonagh orla osian ossian owain padraig
 parminder pavel perpetua piotr pooja precious priya rahim rahul rajesh rajinder rania rashid reece reza rhiannon rhodri rhys riaz rina
 roisin rohan ruairi runa ruta saanvi sabir sadia safiya saira salma samira sana sanjay saoirse seren sian siobhan sinead sioned
 sorrel stefanos sukhdev sunil suresh svetlana taiwo tamsin tariq tegan temi tobin tomasz tomos tunde uzma vanya vikram vivek
 wojciech xanthe yasmin yaw yetunde yusuf zainab zara zeynep zofia zoltan zsofia davo baz gaz daz shaz kev deano robbo jonno macca tel
 tyrone kayden kai ryder jayce brayden kyle kyron tyler chelsea kayleigh demi shaniqua mackenzie bailey riley harley charlie alfie archie
 freddie teddy ollie billy bobby danny mickey ronnie reggie nathan jordan
 anh binh chau giang hieu hoang huong khanh linh mai minh ngoc nhung phuong quang quyen thanh thao thuy tien trang trinh tuan
 hodan hibaq ayaan warsan ifrah sagal abdi abdirahman nasreen nasrin parveen shabnam rukhsana shazia tahira zainab mererid delyth
 ffion mared nerys ifan hamish struan catriona mhairi eilidh ruaridh callum fraser siobhán sorcha eimear cormac cathal`);

/** Common words that are also first names: a name only with a surname or plain context. */
export const AMBIGUOUS_FIRST_NAMES = list(`
 will mark rose may april june august dawn hope grace faith joy art bill bob chase christian clay cliff dale dean drew
 earl finn ford frank gene glen grant guy hazel heath holly iris ivy jack jade jasmine jay jean jewel lance lane lily logan
 max miles olive page pat pearl penny rich rob rocky rod ruby rusty sandy sky summer sue victor violet wade ward wren
 kingston chelsea victoria florence paris sydney charlotte georgia precious blessing charity mercy virginia carol major duke prince
 king bishop pope dean martin ray tel van sunny star angel robin ash basil sage rowan hunter mason carter cooper taylor tyler parker
 jordan ryder harley bailey riley london brooklyn preston bradley lincoln washington stone wolf said bell`);

type Lexicon = Record<string, string | string[]>;
let read: Lexicon | undefined;

/** Of 12 MB, so read when first asked for: a process that checks no texts does without. */
function tagsOf(word: string): readonly string[] | undefined {
  read ??= (load('compromise') as { model(): { one: { lexicon: Lexicon } } }).model().one.lexicon;
  const tags = read[word];
  return typeof tags === 'string' ? [tags] : tags;
}

const NAME_TAG = /^(?:FirstName|MaleName|FemaleName)$/;

/** Whether the word is listed as a first name, by compromise (about 3,000) or by us. */
export function isFirstName(word: string): boolean {
  const key = word.toLowerCase().replace(/'s$/, '');
  if (MORE_FIRST_NAMES.has(key) || AMBIGUOUS_FIRST_NAMES.has(key)) return true;
  return tagsOf(key)?.some((tag) => NAME_TAG.test(tag)) ?? false;
}

/** A first name that is not also an everyday word. */
export const isPlainFirstName = (word: string): boolean =>
  isFirstName(word) && !AMBIGUOUS_FIRST_NAMES.has(word.toLowerCase().replace(/'s$/, ''));

const NOT_NAME_TAG =
  /^(?:FirstName|MaleName|FemaleName|LastName|Person|Honorific|Place|City|Country|Region)$/;

/** Whether compromise lists the word as ordinary English. */
export function isEverydayWord(word: string): boolean {
  const tags = tagsOf(word.toLowerCase());
  return tags !== undefined && !tags.some((tag) => NOT_NAME_TAG.test(tag));
}

export const ROAD_WORDS =
  'road|rd|street|st|avenue|ave|close|drive|lane|crescent|gardens|grove|place|terrace|parade|square|mews|court|way|walk|hill|rise|row|' +
  'gate|green|park|view|vale|wharf|quay|bank|yard|croft|mount|broadway|embankment|bypass|bridge|path|alley|passage|circus|mead|meadow|meadows|fields?|end|approach';

/** A run of capitals that ends in one of these is a place, a body or a thing. */
export const PLACE_ENDINGS = list(
  `${ROAD_WORDS.replaceAll('|', ' ').replace('fields?', 'field fields')}
 library academy school college university hall house centre center church mosque temple synagogue chapel hospital surgery clinic station
 estate ward borough council crown magistrates flats tower towers block heights common heath wood woods forest river lake pond beach pier harbour island
 town city village market mall precinct theatre museum gallery stadium arena club pub inn arms tavern hotel cafe café restaurant kitchen bakery bakers
 florist florists pharmacy stores store shop shops supermarket garage garages salon barbers cars motors ltd limited plc llp sons roofing builders
 plumbing services group trust foundation society association charity fund appeal week day month fair fete festival carnival parade show
 police constabulary force team teams unit squad command service cps crimestoppers samaritans watch forum board committee panel partnership office
 department ministry agency authority bank post line action fraud register act order code law bill plan strategy operation project scheme
 road-user news times gazette herald echo mail street-watch rec recreation allotments cemetery crematorium roundabout junction depot terminal airport
 court's united rovers fc rfc cc athletic wanderers rangers albion bridge sands mill mills farm farms cottage cottages manor castle abbey priory
 autos chippy bikes cycles tyres skips amusements bookmakers opticians launderette deli fisheries chippie kebabs pizza nursery nurseries gifts
 east west north south valley moor downs bay cove point lodge hostel home homes nursery playground playgroup gym pool baths arcade`,
);

/** Never part of a person's name. */
export const NOT_PERSON_WORDS = list(`
 monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
 mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept oct nov dec
 christmas easter halloween diwali eid ramadan bonfire remembrance britain british english england welsh wales scottish scotland irish ireland
 pe high speedwatch mae mondays tuesdays wednesdays thursdays fridays saturdays sundays boat llun mawrth mercher iau gwener sadwrn sul mai mehefin heol dref northern muslim muslims christian christians jewish hindu hindus sikh sikhs catholic buddhist islamic asian african romanian albanian polish nigerian northern london european romanian polish police met crimestoppers facebook instagram twitter whatsapp nextdoor tiktok youtube google amazon royal
 the this that these those there here they we you your our he she it his her their its a an if when while after before during since until as at in on
 to from for of with without by about and or but so not no yes please thanks thank hello hi dear good great well done join come visit call ring phone
 email contact report see follow read find watch check lock keep stay help remember know tell ask look do don't did have has had is are was were
 be been being will would could should may might must can all any some many more most several two three four five six seven eight nine ten one
 officers officer residents resident neighbours witnesses anyone everyone someone people men man woman women boy girl boys girls teenager teenagers
 police's council crime crimes burglary burglaries robbery theft thefts asb update news missing wanted appeal arrest arrested charged jailed found
 detectives detective investigators magistrates jurors court crown youth judge today tonight yesterday tomorrow last next new free urgent warning alert
 operation project safer neighbourhood neighborhood community public event events surgery meeting photo photograph picture image cctv dna nhs rspca dvla
 cad ref reference uk gb usa eu id vip pc pcso sgt insp following despite because although however also then now just only even what who why how where
 rover vauxhall nissan toyota honda bmw audi peugeot renault volkswagen skoda transit
 year class form section part children child parents pupils students drivers cyclists our us me my mr mrs ms miss sir dr`);

export const OFFICER_TITLES =
  'pc|pcso|pcsos|wpc|dc|ds|di|dci|dcs|dsi|sgt|ps|insp|ch insp|supt|ch supt|acc|cc|dcc|acting|temporary|t/\\p{L}{2,5}|a/\\p{L}{2,5}|' +
  'ditectif|sarjant|cwnstabl|arolygydd|swyddog|constable|sergeant|inspector|superintendent|commander|commissioner|chief|detective|officer|special constable|chief constable|chief inspector';

export const OFFICIAL_TITLES =
  'cllr|councillor|judge|justice|recorder|coroner|mayor|mp|msp|ms|minister|rev|reverend|father|canon|bishop|imam|rabbi|lord|lady|dame|king|queen|' +
  'prince|princess|professor|prof|headteacher|prosecutor|spokesperson|spokesman|spokeswoman|pathologist|sheriff|st|saint';
