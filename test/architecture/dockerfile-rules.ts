/** One instruction of a Dockerfile, continued lines joined. */
export interface Instruction {
  word: string;
  rest: string;
}

export function instructions(dockerfile: string): Instruction[] {
  return dockerfile
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ word: line.split(/\s+/)[0]!, rest: line.replace(/^\S+\s+/, '') }));
}

/** The rules of hadolint that this project's Dockerfile could break; empty when it breaks none. */
export function faults(dockerfile: string): string[] {
  const all = instructions(dockerfile);
  const of = (...words: string[]) => all.filter(({ word }) => words.includes(word));
  const last = (word: string) => of(word).at(-1)?.rest ?? '';
  const lastStage = all.slice(all.findLastIndex(({ word }) => word === 'FROM'));
  return [
    of('FROM').some(({ rest }) => !/^\S+:(?!latest\b)[\w.-]+/.test(rest)) &&
      'DL3006/7 base without a fixed tag',
    !lastStage.some(({ word, rest }) => word === 'USER' && !/^(root|0)\b/.test(rest)) &&
      'DL3002 last user is root',
    of('CMD', 'ENTRYPOINT').some(({ rest }) => !isJsonArray(rest)) &&
      'DL3025 command in shell form',
    of('RUN').some(
      ({ rest }) => /apt-get install/.test(rest) && !/rm -rf \/var\/lib\/apt\/lists/.test(rest),
    ) && 'DL3009 apt lists left behind',
    of('RUN').some(
      ({ rest }) => /apt-get install/.test(rest) && !/--no-install-recommends/.test(rest),
    ) && 'DL3015 apt without --no-install-recommends',
    of('RUN').some(({ rest }) => /\bsudo\b/.test(rest)) && 'DL3004 sudo',
    of('RUN').some(({ rest }) => /(^|&&\s*)cd\s/.test(rest)) && 'DL3003 cd instead of WORKDIR',
    of('WORKDIR').some(({ rest }) => !rest.startsWith('/')) && 'DL3000 relative WORKDIR',
    of('ADD').length > 0 && 'DL3020 ADD instead of COPY',
    of('MAINTAINER').length > 0 && 'DL4000 MAINTAINER',
    of('EXPOSE').some(({ rest }) =>
      rest.split(/\s+/).some((port) => !(Number(port) > 0 && Number(port) < 65_536)),
    ) && 'DL3011 port out of range',
    last('CMD') === '' && 'DL4003 no command',
    unknownStage(of('FROM'), of('COPY')) && 'DL3022 COPY --from an unknown stage',
  ].filter((fault): fault is string => typeof fault === 'string');
}

function isJsonArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

function unknownStage(froms: Instruction[], copies: Instruction[]): boolean {
  const stages = froms.map(({ rest }) => /\sAS\s+(\S+)$/i.exec(rest)?.[1]);
  return copies.some(({ rest }) => {
    const from = /--from=(\S+)/.exec(rest)?.[1];
    return from !== undefined && !stages.includes(from);
  });
}
