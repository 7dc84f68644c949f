/** A window in which every journey of residents must work. */
export interface Window {
  name: string;
  /** Part of the addresses of whoever uses it. */
  key: string;
  javaScript: boolean;
  viewport: { width: number; height: number };
  /** A finger instead of a mouse. */
  hasTouch: boolean;
  isMobile: boolean;
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1280, height: 900 }, hasTouch: false, isMobile: false };

/** Both windows, with and without script: for `describe.each(windows)('on $name', …)`. */
export const windows: readonly Window[] = [
  { name: 'a phone with script', key: 'phone', javaScript: true, ...PHONE },
  { name: 'a phone without script', key: 'phone-plain', javaScript: false, ...PHONE },
  { name: 'a desktop with script', key: 'desktop', javaScript: true, ...DESKTOP },
  { name: 'a desktop without script', key: 'desktop-plain', javaScript: false, ...DESKTOP },
];

export const withScript = windows.filter(({ javaScript }) => javaScript);
export const withoutScript = windows.filter(({ javaScript }) => !javaScript);
