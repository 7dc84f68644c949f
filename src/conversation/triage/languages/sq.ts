import type { Language } from './language';

export const sq: Language = {
  code: 'sq',
  common: ['është', 'kam', 'një', 'tani', 'ju lutem', 'faleminderit', 'burri im', 'dikush', 'nuk'],
  words: {
    weapon: ['thikë', 'thike', 'me thikë', 'sëpatë', 'hanxhar'],
    firearm: ['pistolet*', 'armë', 'kallash', 'pushkë', 'qëllo*'],
    help: ['ndihmë', 'ndihme', 'më ndihmoni', 'me ndihmoni', 'shpëtom*'],
    violence: ['më rreh', 'me rreh', 'rreh', 'rrahu', 'sulmo*', 'sulmua', 'më godet'],
    kill: ['vras*', 'vrau', 'më vret', 'do më vrasë'],
    suicide: ['vetëvra*', 'vetevra*', 'dua të vdes', 'dua te vdes', 'nuk dua të jetoj'],
    home: [
      'burri më rreh',
      'burri me rreh',
      'burri im',
      'dhunë në familje',
      'dhune ne familje',
      'kam frikë nga burri',
    ],
    sexual: ['përdhun*', 'perdhun*', 'ngacmim seksual'],
    fire: ['zjarr', 'digjet'],
    injury: ['gjak', 'gjakosur', 'nuk merr frymë', 'ambulanc*', 'pa ndjenja'],
    abduction: ['rrëmb*', 'rremby*', 'humbur vajza', 'humbur djali'],
    threat: ['kërcën*', 'kercen*'],
    burglary: ['hynë në shtëpi', 'thyen derën', 'vjedhje në shtëpi'],
    theft: ['vodh*', 'vjedh*'],
    hate: ['racist*'],
    child: ['fëmij*', 'femij*', 'djali im', 'vajza ime'],
  },
  past: ['dje', 'javën e kaluar'],
};
