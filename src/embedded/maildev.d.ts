/** The little of maildev 2.2 that the mail catcher uses; the package brings no types. */
declare module 'maildev' {
  interface Catcher {
    store: { id: string }[];
    on(event: 'new', listener: () => void): void;
    deleteEmail(id: string, done: (error: Error | null) => void): void;
    listen(): Promise<void>;
  }
  const maildev: (options: {
    smtp: string;
    web: string;
    ip: string;
    mailDirectory: string;
    silent: boolean;
  }) => Catcher;
  export default maildev;
}
