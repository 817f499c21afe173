/**
 * Who acts in a text: "we", a named person or team, a placeholder that prints one. What somebody only receives
 * ("passed to our team") names no actor.
 */

const PRONOUN = /(?<![\p{L}'’])(?:we|i)(?:['’](?:ll|ve|re|d|m))?(?![\p{L}'’])/iu;
const VERB = String.raw`(?:will|['’]ll|has|['’]s|have|['’]ve|is|are|['’]re|was|were|can|could|would|['’]d|may|might|should|must|does|did|do|\p{L}+ed|called|rang|tried|wrote|sent|made|took|found|told|left|read|got|kept|lost|put|set|gave|went|saw|needs?|owns?|works?|checks?|calls?|rings?|replies|reply|answers?|writes?|looks?|expects?|decides?|reviews?|handles?|takes?|closes?|deletes?|starts?|says?|asks?|only|now|also|just|already|still|usually|then)`;
const TEAM = String.raw`(?:our|my|the|a|an|one of our|someone in|someone from|somebody from|your)\s(?:[\p{L}'’&-]+\s){0,4}?(?:team|teams|colleagues?|specialists?|engineers?|agents?|advisers?|advisors?|managers?|support|department|desk|people|staff|experts?|technicians?|supervisor|reviewers?|analysts?|lead|crew|squad|partner|bank|courier|seller|insurer|doctor|company|network|accounts|billing|finance)`;
const NAMED_TEAM = new RegExp(
  String.raw`(?<!(?:to|into|with|for|of|by|from|via|under|at)\s)(?<![\p{L}])${TEAM}(?:\s(?:in|at|from|for|on)\s[\p{L} ]{2,24}?)?(?:,? who)?\s?${VERB}(?![\p{L}])`,
  'iu',
);
const SLOT = new RegExp(
  String.raw`(?<!(?:to|with|for|of|about)\s)\{(?!\s*\})(?:[^{}]*(?:agent|name|team|who|company|brand|person|adviser|advisor|specialist)[^{}]*)\}(?:\s(?:from|in|at|of)\s[^.!?]{2,40}?)?\s?${VERB}(?![\p{L}])`,
  'iu',
);
const NAME = new RegExp(
  String.raw`(?<![\p{L}'’])(\p{Lu}\p{Ll}+)(?:\s\p{Lu}\p{Ll}+)?(?:,? (?:from|in|at|of|on) [^.!?,]{2,40}?)?,?\s?${VERB}(?![\p{L}])`,
  'gu',
);
/** Capitalised at the start of a sentence, but nobody's name. */
const NO_NAME =
  /^(?:Your|You|The|This|That|These|Those|It|There|A|An|No|Nothing|Nobody|None|Someone|Somebody|Everyone|Everything|All|Any|Some|Each|Every|Both|Here|What|Which|When|Where|If|Once|After|Before|As|So|And|But|Or|Please|Unfortunately|However|Thanks|Thank|Sorry|Hello|Hi|Dear|Call|Calls|Callback|Case|Cases|Refund|Refunds|Payment|Payments|Order|Orders|Ticket|Request|Requests|Number|Account|Page|Pages|Message|Messages|Appeal|Appeals|Claim|Claims|Decision|Decisions|Review|Reviews|Mistakes|Errors|Contact|Action|Access|Approval|Permission|Service|Chat|Phone|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|Tomorrow|January|February|March|April|May|June|July|August|September|October|November|December|Customers?|Users?|Details|Data|Feedback|Complaints?|Issues?|Recordings?|Notes?|Further|Additional|Due|Following|Upon|Once|Until|Further|Ads?|Shop|Store|Parcel|Delivery|Everything|Update|Updates|Status|Answers?|Replies|Reply|Questions?|Comments?|Escalations?|Callbacks?|Investigations?|Credit|Card|Cards|Money|Documents?|Photos?|Files?|Forms?|Listing|Post|Posts|Profile|Booking|Bookings|Appointment|Appointments|Slot|Slots|Warranty|Subscription|Plan|Transfer|Login|Identity|Verification|Help|Support|Nothing|Not|Now|Then|Just|Only|Still|Good|Great|Fixed|Done|Sorted|Well|OK|Okay|Yes)$/u;

/** True when the text says who acts. */
export function namesOwner(text: string): boolean {
  if (PRONOUN.test(text) || NAMED_TEAM.test(text) || SLOT.test(text)) return true;
  return [...text.matchAll(NAME)].some((match) => !NO_NAME.test(match[1] ?? ''));
}
