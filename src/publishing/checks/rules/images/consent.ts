import { imagePlace } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';
import type { CheckImage } from '../../types';

const OTHER_RULES =
  /^(?:custody|mugshot|wanted|suspect|cctv|e-?fit|missing|logo|map|decorative|graphic|poster|property)$/i;
const CHILD_OR_HOME = phrase(
  "child|children|pupils?|boys?|girls?|baby|babies|toddlers?|teenagers?|youngsters?|schoolchildren|kids?|family|families|bystanders?|onlookers?|passers?-by|neighbours?|patients?|victims?|casualt(?:y|ies)|kitchen|living room|bedroom|bathroom|hallway|lounge|sitting room|front room|inside (?:a|the|his|her|their|someone's) (?:home|house|flat|property|bungalow)|private (?:home|house|garden|property)|back garden|doorstep|through the window|hospital (?:bed|ward)|ambulance|injured",
);
const PEOPLE = phrase(
  'people|residents|crowd|man|woman|men|women|visitors|shoppers|guests|volunteers|members|drivers?|faces|players?|group',
);
const NOT_REAL = phrase(
  'actors?|models?|demonstration|training|staged|mannequins?|silhouettes?|drawing|illustration|cartoon|mascot|stock',
);

function unsettled(image: CheckImage, text: string): boolean {
  if (OTHER_RULES.test(image.type ?? '') || image.consent === true || image.facesBlurred === true)
    return false;
  if (says(image.alt, NOT_REAL)) return false;
  const refused = image.consent === false || image.facesBlurred === false;
  const bodyWorn = /bwv|body[-_ ]?worn|dash/i.test(image.type ?? '');
  return (
    says(image.alt, CHILD_OR_HOME) ||
    (refused && (says(image.alt, PEOPLE) || bodyWorn || says(text, CHILD_OR_HOME))) ||
    bodyWorn ||
    (image.consent === false && image.facesBlurred === false)
  );
}

export const imageConsent = rule({
  id: 'IMG-CONSENT',
  severity: 'legal',
  basis: 'UK GDPR Articles 5 and 6; College of Policing APP, Images and footage',
  advice:
    'Children, bystanders and people’s homes are recognisable here. Blur the faces and whatever shows the home, or record the consent of each person (for a child, of a parent).',
  find: (doc) =>
    (doc.input.images ?? []).flatMap((image, i) =>
      unsettled(image, doc.text) ? [imagePlace(doc, i)] : [],
    ),
});
