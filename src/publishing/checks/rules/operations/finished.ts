import { phrase } from '../../text/phrase';

/** The sentence tells of what is over, or of no operation at all. */
export const DONE = phrase(
  "yesterday(?:'s)?|last (?:night|week|month|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:'s)?|earlier (?:today|this)|(?:was|were|has been|have been|been|had been) (?:\\p{L}{3,12}ly )?(?:carried out|executed|made|raided|searched|arrested|seized|forced|found|done|conducted|completed|held|given|issued)|carried out|executed|raided|seized|recovered|went (?:in|through)|forced|(?:officers|we|police|team|detectives) (?:made|searched|found|arrested|attended|entered|stopped|visited|visit|held|took)|ended|finished|concluded|over now|complete[d]?|success(?:ful)?|following|after (?:a|the|our)|thank|since (?:the|our)|result(?:ed|s)?|this morning's|anyone who|failed|untrue|amnesty|open day|fete|museum|exhibition|quiz|theatre|play|film(?:ing)?|dress|bring your|raid your|raid the|charity|fundrais\\p{L}{1,6}|jumble|book club|scam(?:s|mers?)?|fraud(?:sters?)?|callers?|bees?|wasps?|bee sting|lost|missing|training|exercise|rehearsal",
);
