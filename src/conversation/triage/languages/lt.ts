import type { Language } from './language';

export const lt: Language = {
  code: 'lt',
  common: ['yra', 'mano', 'mane', 'prašau', 'dabar', 'kažkas', 'ačiū', 'labas', 'kada'],
  words: {
    weapon: ['peil*', 'kirv*'],
    firearm: ['pistolet*', 'ginkl*', 'šaudo', 'saudo', 'šauna'],
    help: ['padėkite', 'padekite', 'pagalbos', 'gelbėkite'],
    violence: ['muša', 'musa mane', 'sumušė', 'sumuse', 'užpuol*', 'smaugia'],
    kill: ['nužud*', 'nuzud*', 'užmuš*'],
    suicide: ['nusižud*', 'nusizud*', 'noriu mirti', 'nenoriu gyventi', 'savižud*'],
    home: [
      'vyras mane muša',
      'vyras muša',
      'vyras musa',
      'smurtas artimoje',
      'buvęs vyras',
      'bijau vyro',
    ],
    sexual: ['išprievart*', 'isprievart*', 'priekabiav*'],
    fire: ['gaisras', 'dega'],
    injury: ['kraujuoja', 'kraujas', 'nekvėpuoja', 'nekvepuoja', 'be sąmonės', 'greitąją'],
    abduction: ['pagrob*', 'dingo'],
    threat: ['grasina*', 'grasin*'],
    burglary: ['įsilauž*', 'isilauz*'],
    theft: ['pavog*', 'vagyst*', 'apvog*'],
    hate: ['rasist*'],
    child: ['vaik*', 'sūnus', 'dukra'],
  },
  past: ['vakar', 'praeitą'],
};
