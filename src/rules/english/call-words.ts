/** The reader, or the customer of a note, as the one who is called. */
const YOU =
  '(you|your (\\w+ )?(phone|mobile|cell|landline|office|workplace|home|house|work|shop|desk|number|line|other number|handset)|the (\\w+ )?(number|phone|mobile|landline) (on|in|from|we|you|that|linked|registered|saved|listed)|it)';
const VERB = '(call|ring|phone|telephone|dial|buzz|ring up|phone up|call up)';
const DOING = '(calling|ringing|phoning|telephoning|dialling|dialing|buzzing|ringing up|phoning up)';
const ADVERBS =
  '(also |just |then |now |simply |instead |still |all |both |gladly |happily |personally |probably |next |shortly |soon |automatically |definitely |certainly |quickly |try to |have to |need to |want to |at least |certainly |be sure to |go ahead and |then )*';
const WHEN =
  '(at|on|tonight|today|tomorrow|this (morning|afternoon|evening|week)|later|next (week|monday|tuesday|wednesday|thursday|friday|month)|soon|shortly|again|back|after|before|between|within|in (a|an|about|the|one|two|three|five|ten|\\d)|when|first thing|anyway|straight|right|as soon as|once|instead|around|by|every|each|over|every|for a|to (talk|go|check|see|discuss|ask|explain|find|let|apologi[sz]e|tell|verify|confirm|help|sort|introduce))';
const ACALL =
  '((a|the|your|our|an|another|quick|short|brief|follow-up|phone|telephone|voice|video|courtesy|friendly|welcome|outbound|personal|check-in) )*(call|calls|phone call|callback|call-back|call back|ring|bell|buzz|tinkle|phone conversation|dial)';
const ARRANGED =
  '(booked|scheduled|arranged|set up|queued|organi[sz]ed|planned|lined up|logged|placed|reserved|put in|fixed|requested|ordered|made|created)';
const WILL =
  '(will|shall|is going to|are going to|am going to|is about to|are about to|am about to|is due to|are due to|plan to|plans to|intend to|intends to|have to|has to|am to|are to|is to|(have|has) (asked|told|instructed|got) (?!the customer|him|her|them|you)(\\w+ ){1,4}to(?<!permission to|consent to)|let me|(?<!you )let us|arranged for (\\w+ ){1,4}to|need to|needs to|want to|wants to|ask(ed)? (\\w+ ){1,4}to)';

/** Announces a call to the reader. */
export const ANNOUNCED: readonly string[] = [
  '(contact|touch|reach|approach|inform|answer) (you )?telephonically',
  '(prepare|get ready|be ready|expect|count on) (to be|being) (called|phoned|rung|telephoned)',
  '(follow up|follow-up|followed up|check in|get back to you|come back to you) with (you with )?(a|our|the) (\\w+ )?(call|phone call|ring)',
  '(give|giving) (your|the|his|her) (\\w+ )?(mobile|phone|landline|number|line|cell|office) a (try|go|ring|call|shot|buzz)',
  '(switch|switching|move|moving|changing|change|transfer|transferring|taking|take|shift|shifting|continue|continuing) (you |this |it |over |the chat |your case |our chat )*(to|by|on|over to) (a |the )?(phone|telephone|call|voice)(?! number)',
  'please (pick up|answer the phone|take the call)',
  '(watch|mind|listen out for|listen for|stay close to|stay near|wait by|keep an eye on|keep an ear out for|keep near|sit by) (your|the) (phone|mobile|handset|telephone)',
  `(took|take|taken|taking) the liberty (of|to) ~ ${ACALL}`,
  `(will|shall|let me|let us|going to|have|has|i|we) (also |just |then |now |already |gone ahead and |therefore )*(pencil|pencilled|pencilling|penciling|slot|slotted|book|booking|schedule|arrange|line up|lined up|set up|organi[sz]e|reserve|fix|diarise|squeeze|plan) (you |it |in |up |down )*(in |for |with )?${ACALL}`,
  '(still |also |already )?(have|know|hold) (your|the|another|an|a) (\\w+ )?(landline|mobile|number|other number|line) ~ (and|so) (we |i )?(will |shall |are going to )?(use|try|go with|call|ring|dial)',
  '(pick|picks|picking|picked) up the (receiver|phone|handset|telephone)',
  '(reach|reaches|reaching) for the (phone|receiver|handset|telephone)',
  '(get|gets|getting|jump|hop|be|is) on the (phone|line|blower) (to|with) you',
  '(will|shall|and|then|going to) (also |just |then )?(try|trying) you (on|at|again|tomorrow|later|once more|back|there|by)',
  '(hear|hearing) ~ (by|on|over) (the |your )?(phone|telephone|mobile|landline)',
  '(will|going to|about to) (\\w+ )?(speak|talk|chat) (to|with) you (at|on|tomorrow|today|tonight|this|later|shortly|over|by|in an)',
  '(will|going to|about to) (\\w+ )?(reach|contact|catch|get|try|speak to|talk to|get hold of) you (at|on) (your|the|a|another|this) (\\w+ )?(mobile|phone|landline|number|line|cell|home|work)',
  '(be|stay|make sure you are|keep yourself) (available|reachable|free|ready|contactable) (for|to take) ~ (call|phone|ring)',
  `${WILL} ${ADVERBS}${VERB} ${YOU}`,
  `${WILL} ${ADVERBS}${VERB} ${WHEN}`,
  `(will|shall|is going to|are going to|is|are|am|going to|about to) ${ADVERBS}(be )?${DOING} ${YOU}`,
  `(will|shall) (also |just |then |now )*be ${DOING}( ${WHEN}|(?! (the|them|him|her|a|an|our|it|off|for|your (bank|courier|insurer|landlord))(?![a-z])))`,
  `(we|i|they|he|she|team|specialist|agent|engineer|manager) (am|are|is) (now |just |about to |currently )?${DOING} ${WHEN}`,
  '(will|shall|going to|let me|about to|want to|plan to|need to) (just |also |then |still |simply |now )?(give|be giving|drop|make|place|pay) you (a|another|one) (\\w+ )?(call|ring|bell|buzz|tinkle|shout on the phone|phone call|callback)',
  '(will|shall|going to|let me) (just |also |then )?(give|be giving|drop) you (your )?(call|callback)',
  `you (will|shall|should|are going to|are about to|can expect to|may|might) (also |then |soon |shortly |now )*((get|receive|have|be getting|be receiving|take) ${ACALL}|hear from us by phone|be called|be phoned|be rung|be telephoned|be contacted by (phone|telephone)|be on the phone)`,
  `(expect|await|look out for|watch for|watch out for|be ready for|stand by for|wait for|get ready for|look forward to|prepare for) ${ACALL}`,
  `(have|has|had|been|is|was|are|i|we|they) (already |now |also |just |gone ahead and |automatically |kindly |therefore )*${ARRANGED} (you |in |your |up )*(for |in )?${ACALL}`,
  `(have|has) (already |now |also |just |gone ahead and )*${ARRANGED} ~ (call|callback|call-back) (for you|on your behalf|to your|to the number)`,
  `${ACALL} (to you |for you |with you )?(is|has been|was|will be|have been|are|gets) (now |already |automatically )*${ARRANGED}`,
  "(have |has )?(put|putting|got|placed) you (down |in |on |through |up )*(for|on) (a |the |our |today's |tomorrow's )*(call|phone call|callback|call list|calling list|phone queue|list)",
  '(switched|moved|transferred) you to (a |the )?(phone|call|phone call|phone queue)',
  'on the (phone|line) (to|with) you',
  '(be in touch|get in touch|contact you|reach out|reach you|be contacting you|speak to you|talk to you|get back to you|follow up|check in|checking in|be speaking to you|catch you|be reaching out|get hold of you) (with you |to you )?(by|on|over|via) (the |your )?(phone|telephone|mobile|landline)',
  'will (also |then |next |now )*(try|use|dial) (you|your|the) (\\w+ )*(mobile|landline|office|work|phone|number|home|line|cell)',
  '(has|have) your number and will',
  '(dialling|calling|ringing|phoning) you( now| at| on| in|$)',
  'your (phone|mobile|landline) (will|is going to|is about to) ring',
  '(keep|have) your (phone|mobile|line|landline|cell) (\\w+ )?(handy|free|on|nearby|close|ready|with you|to hand|open|at hand|within reach|charged|by you|switched on)',
  '(pick up|answer) (when|the|if) (an unknown number|the phone|we|a withheld|it rings|your phone)',
  '(we will|i will|will) try (you )?(again )?(on your|on the|at your|your) (\\w+ )*(mobile|landline|office|work|phone|number|home)',
  '(we|i) (will|shall) try you (again|tomorrow|later|on|at|next)',
  "(on|to) tomorrow's( list| call list|$)",
  '(will|shall) (ring|phone|dial|call) round',
  'you (have been|are|were) opted in (to|for) (phone )?(calls|texts)',
];

/** Announces a series of texts. */
export const TEXT_SERIES: readonly string[] = [
  '(texts|text messages|sms|text alerts) ~ (start|begin|come|arrive|are coming|will) ~~ (a|an|each|every|per|daily|hourly|twice|three|several) ?(day|hour|week|morning|times)?',
  '(daily|hourly|weekly|half-hourly|regular|frequent) (sms|text) (alerts?|updates?|messages?|news|reminders?|tips)',
  '(text|sms|texting|send you (a text|texts|an sms|sms)) ~ (every|each|daily|hourly|weekly|regularly|twice a|once a|morning and|day and)',
  '(a|an|daily|hourly|weekly|regular|frequent) (\\w+ )?(text|sms|texts|text message|text messages|text alert|text alerts|sms updates|text update|text updates) ~ (each|every|daily|hourly|from us|until|morning|day|hour|tip|a day|a week)',
  '(get|receive|have|be sent|expect|send you) (an|a|our|regular|daily) (\\w+ )?(sms|text|text message) ~ (each|every|daily|until|hourly|a day)',
  '(texts|sms|text messages|text alerts) (each|every|daily|hourly|twice|once|a day|round the clock)',
];

/** No request, or against the reader's wish, in any kind of text. */
export const COLD: readonly string[] = [
  '(may|might|can|could) (also )?be (telephoned|phoned|called|rung|contacted by phone) ~ (any time|at all times|whenever|in connection|for any|by us|by our|without)',
  '(we|our \\w+) (may|might|can) (also )?(call|phone|ring|telephone) (you|our customers|customers|any customer|people) ~ (any time|without|whenever|in connection|for any|even|unannounced)',
  '(asked|wanted|told|said|prefer|prefers|preferred|chose|opted|wish|wished) (for |to |us to |to keep to |to stay (in|on) |it |by |in )*(chat|write|writing|messages?|text|texts|email|e-?mail|in writing)( only)? ?[.,;:–-] ?((but|so|then|still|and|we|i|have) )*(call|called|rang|ring|phone|phoned|dialled|dial) ?(anyway|him|her|them|you|regardless)?',
  '(call|ring|phone|calls|rings|phones|calling|ringing|phoning) (all|every|each|any|new) (\\w+ ){0,3}(customers?|users?|members?|accounts?|sellers?|guests?|clients?)',
  '(do not|did not|does not|would rather not|not) want (a|the|any|our|to be) (\\w+ )?(calls?|called|rung)( \\w+){0,3} ?[.,;:–-] ?((so|but|then|still) )*(we|i|she|he|they|someone) (will|shall) (try|call|ring|phone|ask again)',
  '(?<!if )you (did not|have not|never|had not) (book|booked|ask for|asked for|request|requested|arrange|arranged|agree to|agreed to) (my call|our call|being called|this call|this ?[,.;–-]|it ?[,–-] (but|though))',
  '(try|call|ring|phone|dial) the (number|mobile|phone|line) of (your|his|her|their) (\\w+ )?(contact|wife|husband|partner|boss|employer|office|mother|father|neighbour|friend|colleague|son|daughter|parents)',
  '(rang|called|tried|phoned|dialled|ring|call|try|phone|dial) (your|the|his|her|their) (other|second|old|work|office|home|previous|alternative|former|emergency|next|\\w+.s) (number|line|phone|mobile|landline|contact)',
  '(said no|declined|refused|turned down|cancelled|rejected|opted out of|did not want|does not want|not keen on|no to) ((a|the|any|all|our|every|to|for) )*(\\w+ )?(calls?|calling|callbacks?|cb)( \\w+){0,2} ?[.,;:–—-] ?((but|so|please|just|then|still|and|we|i|maybe) )*(call|ring|phone|dial|try) (him|her|them|again|anyway|at|later|tomorrow|on|once|it)',
  '(no consent|no opt-?in|no permission|(not|never|did not) (ask|asked|agree|agreed|opt|sign)|without asking|unasked) ~~ (put|added|placed|booked|stuck|have|slotted) (him|her|them|cust|customer) (on|in|for|onto|down|into) ~ (call|calls|calling|dial|callback|ring|dialler)',
  '(asked|wanted|told|said|prefer|prefers|preferred|chose|opted|wish|wished|asking) ~ (chat|write|writing|messages?|text|email|in writing) ~ (but|yet|still|though|however|even so) ~~ (call|ring|phone|dial|rings|calls)',
  '(?<!if )(you|customer|she|he|they|client|caller) (did not|do not|does not|never|have not|had not|has not) (ask|asked|request|requested|want|wanted|agree|agreed|consent|consented|book|booked|say yes|said yes|invite|invited|answer|answered|reply|replied|sign up|opted|opt)( for| to)?( this| a call| us| it| the call| calls?| be called| being called| one| that| the consent question| anything)* ?~~ (we|i|he|she|they|someone|somebody|but|still|anyway|just|so|regardless|yet|please|from \\w+|\\w+ from \\w+) (\\w+ ){0,4}(call|calling|called|ring|ringing|rang|phone|phoning|phoned|dial|dialling|did it|tried|rings|calls)',
  '(out of the blue|unannounced|uninvited|unprompted|cold call|cold-call|without (asking|being asked|warning|permission|consent|agreement|your ok|your consent|notice|prior)|unsolicited) ~ (call|calling|called|ring|rang|phone|phoned)',
  '(call|called|calling|ring|rang|rung|phone|phoned|dialled) (you|him|her|them|the customer|customer)? ?(up )?~ (out of the blue|unannounced|uninvited|unprompted|without (asking|being asked|warning|permission|consent|agreement|your ok))',
  '(call|ring|phone|dial|try|contact) (him|her|them|the customer|customer|you|it|again)? ?~ (anyway|regardless|all the same|even so|nonetheless|nevertheless|no matter|whether or not|whether (he|she|they|you) like|even if (he|she|they|you)|even though (he|she|they|you)|no need to ask|will not mind|never mind|despite|in spite of)',
  '(told|asked|begged|instructed) (us|me) not to ~~ (but|yet|still|though|however|anyway)',
  '(regardless|anyway|nevertheless|even so|all the same)[ ,:;-]+(call|ring|phone|dial|try)',
  '(said no|says no|refused|declined (a|the|any|all|our) (call|calls|callback)|opted out|chat only|(does|did|do) not want|asked not to|told us not to|asked us not to|not to be (called|phoned|rung)|prefers chat|wants chat|withdrew|cancelled the (call|callback)|no consent|consent: no|no permission|(not|never) (agreed|asked|consented)|no reply to consent|consent question)(?![a-z])(?:(?!\\b(?:not|nobody|never|no|ok|okay|agreed|unless|if|until|instead|offer|wait)\\b)[^?]){0,60}?([,.;:–—-] ?|(but|so|please|just|then|still|we|i|and|have|team|agent|yet) )((but|so|please|just|then|still|and|have|will|now|tomorrow|you|also|already|team|go ahead and|someone) )*(call|ring|phone|dial|try (the|his|her|their|again|another|tomorrow|him|you|your)|tried (the|his|her|their|him|you|your|anyway|calling)|ringing|calling|rang|called|phoned|give (him|her|them|you) a (call|ring|bell))',
  '(if|unless|when|should) (you do not|we do not|we hear nothing|no|nothing|you say nothing|you stay silent|you|there is no) ~ (hear|object|reply|answer|say|tell|stop|cancel|respond|opt out|refuse|decline|otherwise|nothing|silent|reach us) ~~ (will|shall|going to) ~ (call|ring|phone|dial)',
  '(silence|no reply|no answer|not (answering|replying|responding)|saying nothing|ignoring this|lack of reply|no response) ~~ (yes|permission|consent|agree|agreement|ok|okay|go-ahead|green light) ~~ (call|ring|phone|dial|calling|ringing|phoning)',
  '(take (it|that|this|your silence|silence)|assume|presume|treat (it|that|this)) ~ (call|phone call|ring|phoned|called|permission to (ring|call|phone)|happy for us to (call|ring|phone)|as a yes)',
  '(call|calls|calling|called|ring|rang|ringing|phone|phoned|dial|try|tried|booked) ~ (number|mobile|landline|phone) (that )?(we|i) (found|looked up|took|got|dug|pulled|lifted|traced|came across|saw|discovered|spotted|picked up|bought|copied)',
  '(found|looked up|traced|tracked down|dug out|dug up|pulled|got|googled|bought) (your|a|the|another|his|her) (\\w+ )?(number|mobile|landline|phone) ~~ (call|ring|phone|dial|try)',
  '(called|rang|phoned|tried|contacted|ringing|calling|ring|call|phone|try|dial) (you at )?(your|his|her|their) (work|workplace|office|employer|boss|partner|wife|husband|spouse|mother|mum|mom|father|dad|parents|neighbou?r|neighbours|friend|colleague|school|relatives?|family|sister|brother|next of kin|emergency contact|other number)( instead| next| too| as well| again|$)?',
  '(rather|prefers?|wants?|wanted|asked for) (to )?(a )?(message|chat|write|text|messages|writing|email)( only)? ?[.,;–-] ?(but )?(just )?(ring|call|phone|dial)',
  '(said|asked|told (us|me)) not to (ring|call|phone|be (called|rung|phoned)) ~~ but (we|i|he|she|they)',
  '(call|ring|phone) you (whenever|when|as often as) we (like|want|please|choose)',
  'any number (that )?(we|i) (can |may |might )?(find|hold|have|come across|get|know|dig)',
  'by default (we|our team|our agents) (call|ring|phone)',
  '(we|i) (call|ring|phone) (all |every |our )?customers (by default|automatically|as a matter)',
  '(did|done) it for you',
  '(booked|arranged|scheduled|set up) ~ (for you|on your behalf) ~ (did not|without|to save you|you had not)',
  'you had not (booked|asked|requested|chosen)',
  '(even though|although|though|but) you (pressed|said|chose|clicked|tapped|ticked|picked|selected|replied|answered|wanted|prefer(red)?) (no|not|chat|messages|never|stop)',
  '(take|took|taking|see|read|treat|count|counts|regard) (\\w+ ){1,6}(as|for) (an? )?(invitation|permission|request|yes|consent|agreement|ok|okay|go-ahead) to (call|ring|phone|being (called|rung|phoned))',
  '(no (answer|reply|response) (is )?(needed|required|necessary)|you need not (answer|reply)|no need to (answer|reply|confirm|agree))[:;,.] ?(we|i) (will )?(call|ring|phone)',
  '(can see|have|know|hold|see|found|got) your number anyway',
  '(box|field|this|it) (stays|remains|is left|is) (empty|blank) ~ (call|ring|phone|dial)',
  '(asked for|wanted|chose|preferred|said) (messages?|chat|email|texts?|writing) only ~ (call|called|rang|ring|phoned|phone|tried)',
  'whether (or not )?you (signed up|asked|agreed|want|wanted|like|said|opted)( \\w+)*? or not',
  '(line|number|phone|mobile) ,? ?which we (found|looked up|traced|got|took)',
  '(calls?|rings?|phones?) (everyone|everybody|all customers|all of you|each customer|all our customers)',
  '(no|without|lacks?) (an? )?(opt-?in|consent|permission|agreement|say-so) ~~ (go ahead|anyway|only one call|just (do|call|ring)|still)',
  '(not|never) agreed to (anything|a call|calls|it) ?[.,;:–-]? ?(ring|call|phone|dial|try)',
  '(asked|told|begged) us not to ~~ (try my luck|tried|thought)',
  '(regardless|call regardless|ring regardless|phone regardless)',
  'today ,? ?only tomorrow',
];
