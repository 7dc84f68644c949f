import { makeValidator } from 'envalid';
import { isAbsolute } from 'node:path';

/** Settings of where the head of the audit log goes each day. */
export const auditSpecs = {
  AUDIT_HEADS_FOLDER: makeValidator<string>((text) => {
    if (text !== '' && !isAbsolute(text)) throw new Error('is not an absolute path');
    return text;
  })({
    default: '',
    desc: 'folder, there already and the same for all workers, in which the head of the audit log is written each day; not on the disk of the database; empty for none',
    example: '/mnt/audit/wardline',
  }),
  AUDIT_HEADS_TO: makeValidator<string>((text) => {
    if (text !== '' && !/^[^\s@,<>]+@[^\s@,<>]+\.[^\s@,<>]+$/.test(text))
      throw new Error('is not one mail address');
    return text;
  })({
    default: '',
    desc: "mail address outside, such as the force's auditor, that gets the head of the audit log each day; empty for none",
    example: 'audit@force.example.org',
  }),
};
