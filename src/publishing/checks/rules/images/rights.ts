import { imagePlace, matching } from '../../places';
import { rule } from '../../rule';
import { phrase } from '../../text/phrase';
import type { CheckImage } from '../../types';

const NO_LICENCE =
  /^(?:|none|no|unknown|unclear|not known|tbc|n\/?a|pending|not (?:yet )?(?:asked|obtained|cleared)|third[-_ ]?party|google|internet|web|facebook|instagram|twitter|x|tiktok|snapchat|social[-_ ]?media|press|newspaper|screenshot|stock)$/i;
const OWN = /^(?:custody|bwv|body[-_ ]?worn|force|own|logo|map|decorative|graphic|poster)$/i;
const TAKEN_FROM = phrase(
  "(?:photos?|pictures?|images?|photographs?|videos?|clips?|screenshots?|footage) (?:\\p{L}{3,12} )?(?:from|off|via|courtesy of|by|credit:?|taken from|found on|borrowed from|lifted from|grabbed from|shared (?:on|by)|copied from) (?:the |a |an |our |his |her |someone's |local )?(?:\\p{L}{3,12} )?(?:facebook|instagram|twitter|tiktok|snapchat|google|internet|web|newspaper|gazette|herald|echo|mail|times|news|press|getty|bbc|itv|sky|shutterstock|alamy|street view|website|estate agent|photographer|rightmove|linkedin|social media)",
);

const lacking = (image: CheckImage) =>
  !OWN.test(image.type ?? '') &&
  (image.licence === undefined || NO_LICENCE.test(image.licence.trim()));

export const imageRights = rule({
  id: 'IMG-RIGHTS',
  severity: 'warn',
  basis: 'Copyright, Designs and Patents Act 1988; College of Policing APP, Images and footage',
  advice:
    'Whoever took this picture owns it. Ask for permission and note the terms, or use the force’s own picture.',
  find: (doc) => [
    ...(doc.input.images ?? []).flatMap((image, i) => (lacking(image) ? [imagePlace(doc, i)] : [])),
    ...((doc.input.images ?? []).some((image) => !lacking(image))
      ? []
      : matching(
          doc,
          TAKEN_FROM,
          (c) =>
            !/\b(?:permission|licen[cs]ed|if you have|send|scam|fake|report|stolen)\b/i.test(
              c.sentence.text,
            ),
        )),
  ],
});
