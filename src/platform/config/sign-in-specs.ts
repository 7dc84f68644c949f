import { str } from 'envalid';

export const secondFactorSettings = ['off', 'offered', 'required'] as const;
export type SecondFactorSetting = (typeof secondFactorSettings)[number];

/** Settings of how staff sign in. */
export const signInSpecs = {
  STAFF_SECOND_FACTOR: str<SecondFactorSetting>({
    default: 'offered',
    choices: secondFactorSettings,
    desc: 'whether staff sign in with a code of their phone beside the password: off (nobody is asked), offered (who set it up is asked), required (who has not sets it up first)',
    example: 'required',
  }),
};
