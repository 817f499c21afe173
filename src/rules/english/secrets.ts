import { anyOf, has, matchesOf, type Pattern } from './pattern.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

export type SecretKind = 'password' | 'code' | 'card' | 'birth' | 'document' | 'identity' | 'answer' | 'bank';

/** A piece of data that no support text may ask for. */
export interface Secret extends Stretch {
  readonly kind: SecretKind;
}

const SENT =
  '((we|i|that we|that i|which we|you|that|just|have|has|had|just|been|was|were|is|now|by|about to) )*(sent|texted|emailed|messaged|text|send|received|receive|got|get|popped up|pop up|landed|arrived|arrives|appeared|came|comes|coming|generated|showing|shows|shown|on its way)';
const KINDS: Readonly<Record<SecretKind, Pattern>> = {
  password: anyOf(
    '(send|give|share|text|tell|email|need|want)( us| me)? (your|the|her|his) (\\w+ )?(login|log-in|sign-in)(?! page| screen| button| name)',
    'what you (type|enter|use|put) (on|in|into|at) the (sign-in|login|log-in|sign in|log in) (page|screen|box|form)',
    '(your |the |a |current |old |account |login |log-in |sign-in |wifi |email |app |profile |admin |portal )*(passwords?|passphrases?|pass phrase|pass word|pass-word|login details|log-in details|login credentials|credentials|login and password|username and password|sign-in details|secret word|secret phrase|memorable word|memorable information|private key|seed phrase)',
    '(what|the word|whatever|the thing|the letters|the phrase|how) (do )?you (normally |usually |always )?(type|use|enter|put in) to (get in|get into|log in|log into|sign in|sign into|unlock|open)( \\w+ \\w+)?',
    '(word|phrase|string|letters) (that )?you (use|type|enter|sign in|log in)( to| with| when)?( sign in| log in| signing in| logging in| get in)?',
  ),
  code: anyOf(
    '(string|row|set|series|sequence|group) of (numbers|digits|figures|letters|characters)',
    'what (does|did) (the|that|our) (text|sms|message) say',
    '(whatever|what|everything) ~ (text|sms|text message|message) (from us |we sent )?(says|said|contains|shows|reads)',
    '(the |those |these )?(four|five|six|seven|eight|4|5|6|7|8)[- ]?(digits?|figures?|numbers?|characters?) ((that|which|you|we|just|have|has|will) )*(landed|arrived|came|come|comes|popped|appeared|appear|got|received|sent|texted|see|flash|flashed|on your (phone|screen)|in your (messages|texts|inbox|sms))',
    '(that|the|this) code (you|that you) (have |had )?(just |now )?(had|got|received|been sent|been given|were sent)( through| over)?',
    '(text|send|sent|texted|message|email|emailed) (to )?(you|your phone|your mobile) (a |an |the |your |another )?(\\w+ )?(digits?|code|number|pin|passcode)',
    '(sent|texted|emailed) (a|an|the) (\\w+ )?(number|code|pin|digits) to your (phone|mobile|email|inbox)',
    '(new|next|latest|current) (code|one-time code|passcode|number) (arrives|comes|lands|appears|shows)',
    'the (code|number) (ran out|expired|did not work|failed) ~ (new|next) one',
    '(your|the|bank) pins? of',
    '(your |the |a |that |any |full |bank |card |atm |cashpoint |current |banking |app )*(pins?|pin codes?|pin numbers?|passcodes?|pass codes?|otps?|2fa codes?|tan|mtan)',
    '((one-time|one time|single-use|verification|authentication|authenticator|security|login|log-in|sign-in|access|activation|recovery|backup|back-up|unlock|sms|text|texted|emailed|(four|five|six|seven|eight|4|5|6|7|8)[- ](digit|figure)|two-factor|two-step|2-step|temporary|secret|auth|safety|bank|banking|approval|authorisation|authorization|reset) )+(codes?|passwords?|passcodes?|pins?|phrases?|keys?|tokens?)',
    `(code|codes|digits|passcode) (${SENT}|on your (phone|screen|device|authenticator|token))`,
    '(number|numbers) ((that |which )?(we|i|just) (have )?(just )?(sent|texted|emailed|messaged)|on your (authenticator|token))',
    `(code|codes|digits|number|numbers|passcode) (in the (text|sms|message|email)|from (the|your) (text|sms|message|email|authenticator|app|phone)|(that )?(your|the) (bank|app|authenticator|phone) (sent|texted|shows|gave|gives|displays|generated))`,
    '(code|digits|numbers?) (that )?(just )?(arrived|landed|appeared|came|popped up|came through|buzzed)',
    '(the|that) (text|sms|text message) (with|containing) (the|a|your) code',
    '(sent|texted|messaged|emailed) you (a|the|an|another|\\w+) (\\w+ )?(code|number|passcode|pin)',
    '(six|6|four|4|eight|8|five|5)[- ](digit|figure|number) (code|number|pin|passcode)',
    '(code|number) is on (its|the) way',
    '(2fa|mfa|authenticator) (code|number|digits)',
    'backup codes?',
    'recovery (phrase|words|codes?|key)',
  ),
  card: anyOf(
    '(little|small|short|security|secret|three-digit|3-digit) code(?= on|[.,;!?]|$| and| too| from)',
    '(whole|full|complete) expiry( date)?',
    '(front|back|both sides) (and|&|of) (the )?(back|front|your|the)?( of)? ?(the |your )?card',
    '(what is|everything|all that is|what it says|whatever is) (printed |written )?on (the card|your card)( \\w+)?(?=[.,;!?]|$)',
    'cvv',
    'cvc',
    'exp(iry)? (and|\\+|&) cvv',
    '(full|whole|entire|complete|long|16-digit|sixteen-digit|all|your|the|credit|debit|bank|payment|my|her|his) ((credit|debit|bank|payment|full|long|whole|complete|entire) )*card (number|numbers|no|digits|details|information|info|data)',
    '(credit|debit|bank|payment|full) card (number|details|no|digits|information|data)',
    'card number( and| \\+|,|:|\\?|$)',
    'card details',
    "(all|your|the|her|his|card's|full|all of the)( the| your)? (16|sixteen|fifteen|15)[- ](digits?|numbers?|figures?|numerals)",
    '(the )?long (number|digits) ?(on|of|across|from|embossed|printed)? ?(the|your)? ?(front|card|face)?( of (your|the) card)?',
    'full (digits?|number|figures?|numerals) (on|of|across|from|embossed|printed) (the|your|her|his) (front|card|face)( of (your|the) card)?',
    '(number|numbers|digits|numerals|figures|everything|what is|writing|details) ~ (on|across|along|upon|off|from) (the |your )?(front|back|face|reverse|signature strip|magnetic strip|strip)(?! of (the|your|my|a|its) (?!.{0,14}card))( of)?( your| the)?( \\w+)?( card)?',
    '(three|3|four|4|last three|last 3) (digits?|numbers|figures|numerals) ~ (back|reverse|signature|strip|behind|flip side|rear|front)',
    '(numbers?|digits?|code|figures) (on|from) (the |your )?(back|reverse|rear|signature strip|strip)(?! of (the|your|my|a|its) (?!.{0,14}card))',
    'next to the signature',
    '(cvv2?|cvc2?|csc|cvn|cid|cvv code|cvc code|security (digits|number)|card security (code|number|digits)|card verification \\w+|(the )?code on the back|pan)',
    '(expiry|expiration) (date )?and ~ (cvc|cvv|digits|code|number)',
    '(front and back|both sides|photo|picture|scan|image|snap|shot) (of |photo of )?(your |the )?(\\w+ )?(bank |credit |debit |payment )?card',
  ),
  birth: anyOf(
    '(day|dd) ?[/,-] ?(month|mm) ?[/,-] ?(year|yyyy|yy)( of birth| you were born)?',
    '(come|came) into the world',
    '(hospital|town|city|place) (were you|you were) born ~ date',
    'on (which|what) date (were you|you were) born',
    '(day|month|year),? (month|day|year),? and (year|day|month) (appear|are|is|stand) ~ (birth|certificate|passport|id)',
    '(full |your |the |exact |complete )*(date of birth|dates? of birth|birth ?dates?|birth-date|dob|d\\.o\\.b\\.?)',
    '(day|date),? (month|and month),? ?(and|&|,)? ?year (you were|of your|of) (born|birth)',
    '(what|which) (day|date)~ (were you )?born',
    'when (were|was) (you|she|he|they|the customer) born',
    'you were born',
    '(your|full|her|his) birthday ?,? ?~ (year|full)',
    '(day|month|year),? (month|day|year) and (year|day|month)',
    '(your|her|his|full) birthday(?=[?:]|$)',
    'born \\(?(day|dd|date)',
    '(how old are you|your age) ~ (exact|date|birth)',
    '(year|month and year|day and month) (you were|of) (born|birth) ~ (day|month|year)',
    'day you were born',
    'came into the world',
  ),
  document: anyOf(
    '(snap|photo|picture|scan|copy|image|shot|selfie) of (your |the |a |an )?(licen[cs]e|id|passport|papers|documents?|identity|permit|visa)',
    '(something|anything|a document|a paper|a card) official ~ (photo|picture|face)',
    '(official|government) (document|paper|card) ~ (photo|picture|name)',
    'id,? ?(front and back|both sides|front|back)',
    '(your |the |a |valid |current |copy of |scan of |photo of |his |her )*(passports?|driving licen[cs]es?|driver.?s? licen[cs]es?|identity (card|document|documents|papers|paper)|identification (card|document|documents|papers)|id (card|document|documents|papers|photo|scan)|photo id|photo-id|photographic id|government[- ]issued (id|identification|document)|government id|national id|proof of (id|identity)|identity proof|birth certificate|residence (permit|card)|residency card|citizen card|visa page|green card|military id|voter id)( scan| copy| photo| number| details| page)?',
    '(selfie|picture of yourself|photo of yourself|photo of your face|picture of your face|video of yourself|picture of you|photo of you) ~ (id|document|card|passport|licen[cs]e|holding|with|next to|beside)',
    '(some|any|a form of|form of|piece of|your|upload|valid|two forms of|official|an?|of) (photo )?(id|identification)(?! (number|code|of|is shown|shown|in|on|for (the|this|your) (case|order)))(?=[\\s.,;:!?)]|$)',
    '(both|two) sides of (your|the) (id|licen[cs]e|passport|identity)',
  ),
  identity: anyOf(
    '(printed|written|shown|stands|it says|appears) ~ (on|in) (your|the) (id|passport|licen[cs]e|identity card)',
    '(your|the|her|his) (tax|social|insurance|national|identity|citizen|resident) (number|no|code)',
    '(your|her|his|the) social(?=[.,;!?]|$)',
    '(full |your |the |whole |entire |last \\w+ of your )*(ssn|ssns|social security( number| no| digits)?|social( security)? (number|no)|national insurance( number| no)?|ni number|nino|national (id|identity|identification) (number|no)|national number|tax (id|identification|file|reference|payer)( number| no)?|taxpayer (id|number)|tin|itin|aadhaar|aadhar|cpf|curp|nie|dni|bsn|pesel|personnummer|fiscal code|codice fiscale|nhs number|citizen (id|number|service number)|id number|identity (number|no)|identification number|personal (id|identity|identification) (number|code|no)|passport (number|no)|(driving |driver.?s? )?licen[cs]e number|medicare number|government (number|id number)|sin)',
    '(number|digits) (on|from|in) (your|the) (passport|driving licen[cs]e|driver.?s? licen[cs]e|licen[cs]e|id|identity card|id card)',
    '(what is|whats|what it says|details|everything) (on|in) (your|the) (driving licen[cs]e|passport|licen[cs]e|id|identity card|id card)',
  ),
  answer: anyOf(
    '(name of )?(the|your) (cat|dog|pet|teacher|school|street|friend|car) (you|that you) (had|went|lived|grew|drove|loved)~ (child|kid|young|little|first|school|boy|girl)',
    '(answer|reply) to the (security |secret )?question (you|that you) (set|chose|picked|gave|made)',
    "(your |the )?(mother|mum|mom|mam|ma|mothers|mums|moms)'?s? ~ (maiden|before|birth|family|unmarried|original) ?(name|surname|she|married|marriage)?",
    'maiden name',
    '(answer|answers|reply) (to|for|of) (your|the|a) (security|secret|safety|memorable|recovery) (question|questions|phrase)',
    '(security|secret|safety|memorable|recovery) (question|questions|answer|answers)',
    '(what|which|who|where|name|tell me|tell us|and|the name of|remind me|share)~ (first|childhood|favou?rite|primary|elementary|secondary|high|best|oldest|earliest|very first) (\\w+ )?(pet|dog|cat|school|teacher|car|street|job|boss|love|kiss|book|film|movie|friend|crush|concert|holiday|hero|food|team|band|colour|color|toy|phone|road|home|house|girlfriend|boyfriend|employer|place)',
    '(what|which|who|name of|the name of|tell me|and|remind me)~ (street|road|house|town|city|village|place|area|neighbou?rhood) ~ (you |your )(grew up|grow up|lived|live as|were born|born|childhood|parents|mother|father|were raised|first lived)',
    '(city|town|place|where|village) (did |do )?(your |you )?(parents|mum and dad|mother|father|spouse|partner|husband|wife|and your)~ (meet|met|marry|married|born|grew up)',
    'where (were you|was your (mother|father|mum|dad)) (born|raised)',
    'where did you (meet your|grow up|go to (primary |high |secondary |elementary )?school|spend your childhood|first)',
    '(name|called|name of) ~ (primary|first|elementary|childhood|junior|high) ?(school|pet|dog|cat|teacher)',
    "(first|childhood|favou?rite|best) (pet|dog|cat|teacher|school|car|friend|toy)'?s? ~ (called|name|named|breed|model)",
    "pet'?s name",
    "(grandmother|grandfather|grandma|grandpa|father|dad)'?s? (first |middle |maiden |birth )?name",
    'the place you were born',
    '(place|town|city|country) of birth',
    'birthplace',
    'town you were born',
  ),
  bank: anyOf(
    '(screenshot|photo|picture|image|copy) ~ (banking app|bank app|bank account|online bank|account balance|balance)',
    '(screenshot|photograph) (your|the) (bank|banking) ',
    'bank (statements?|stmts?)',
    "(last|latest|recent|this|three|two) (month|months)'?s? (of )?(bank |account )?statements?",
    '(online|internet|mobile|phone|telephone) ?banking (login|log-in|details|password|username|user|credentials|pin|id|access|passcode)',
    'bank login( details)?',
    '(login|log-in|sign-in|access) (details )?(for|to) (your|the) (bank|online bank|banking)',
    'screenshot of your (bank|account|balance)',
    'banking (login|details|password|pin|credentials)',
  ),
};

/** The words around a secret's name that make it something else. */
const HARMLESS_AFTER =
  /^\s*(?:on the map|where you|at your location|for the (?:locker|door|gate|parcel)|resets?|manager|protected|protection|page|screen|field|box|settings?|link|policy|expires|expired|has|have|was|were|is (?:shown|below|wrong|reset|changed|new|safe|sent|on its way|posted)|will (?:be|arrive|come|expire)|comes? (?:by|in)|arrives|team|office|renewal|application|control|desk|appointment|ending|ends|that ends|number (?:is|was)|reader|machine|holder|issuer|company|payment|fee|order|refund|statement|requirements|rules|change|changed|attempts?|reminder|photo page is not|is not (?:needed|required)|are not (?:needed|required))/iu;
const HARMLESS_BEFORE =
  /(?:\b(?:locker|map|door|gate|parcel|sim|new|forgot(?:ten)?|forget|reset|resetting|change|changing|changed|choose|choosing|create|creating|set|setting|set up|update|updating|pick|lost|renew|renewing|protect|keep|hide|cover|blur|hiding|covering|blurring|block|mask|masking|obscure|last (?:two|three|four|2|3|4)(?: digits)?(?: of)?|ending of|end of|final (?:two|four)(?: digits)?(?: of)?|first (?:two|four|2|4|six|6)(?: digits)?(?: of)?|(?:two|four|2|4) digits of|last digits of|country|area|case|order|error|postal|post|qr|discount|voucher|tracking|reference|dress|zip|bar|source|promo|offer|sort|product|return|returns|booking)\s+(?:your\s+|the\s+|a\s+|an\s+|my\s+|his\s+|her\s+|any\s+|of\s+(?:your|the)\s+|bank\s+|card\s+|credit\s+)*$)/iu;

/** Secrets that the text names, those of other things left out ("password reset", "new PIN", "last four digits of your card"). */
export function secretsIn(plain: Plain): Secret[] {
  const found: Secret[] = [];
  for (const [kind, pattern] of Object.entries(KINDS) as [SecretKind, Pattern][]) {
    if (!has(pattern, plain.own)) continue;
    for (const one of matchesOf(pattern, plain.own)) {
      if (
        !HARMLESS_AFTER.test(plain.own.slice(one.end)) &&
        !HARMLESS_BEFORE.test(plain.own.slice(0, one.start)) &&
        !/\blast (?:two|three|four|2|3|4)\b/iu.test(one.text)
      )
        found.push({ ...one, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
