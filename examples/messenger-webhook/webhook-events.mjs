// What the platform sends, as events of the conversation. Echoes, read receipts and reactions say nothing and are left out.

const MEDIA = { audio: 'voice-note', image: 'file', video: 'file', file: 'file' };

/** Events of one webhook body with the person that each is about. The same delivery gives the same `eventId`. */
export function eventsOf(body, mediaKinds) {
  if (body?.object !== 'page' || !Array.isArray(body.entry)) return [];
  return body.entry.flatMap(({ messaging = [] }) => messaging.flatMap((one) => eventOf(one, mediaKinds) ?? []));
}

function eventOf({ sender, timestamp, message, postback, message_edit: edit }, mediaKinds) {
  const person = sender?.id;
  if (typeof person !== 'string') return null;
  if (edit !== undefined)
    return { person, event: { type: 'user.edited', text: String(edit.text ?? ''), eventId: `${edit.mid}#${edit.num_edit ?? 0}` } };
  if (postback !== undefined)
    return { person, event: { type: 'user.reply', key: postback.payload, eventId: postback.mid ?? `postback.${person}.${timestamp}` } };
  if (message === undefined || message.is_echo === true) return null;
  const named = { eventId: message.mid };
  const payload = message.quick_reply?.payload;
  if (payload?.includes('.reply.') === true) return { person, event: { type: 'user.reply', key: payload, ...named } };
  // The button with the profile's number sends the number as its payload.
  if (payload !== undefined) return { person, event: { type: 'user.profile-number', text: payload, ...named } };
  if (typeof message.text === 'string') return { person, event: { type: 'user.text', text: message.text, ...named } };
  const [attachment] = message.attachments ?? [];
  const kind = attachment?.payload?.sticker_id === undefined ? MEDIA[attachment?.type] : 'sticker';
  const facts = kind !== undefined && mediaKinds.includes(kind) ? { mediaKind: kind } : {};
  return { person, event: { type: 'user.attachment', facts, ...named } };
}
