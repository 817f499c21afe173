/** Posts to the Send API. Throws with the platform's own code, so that the body stays in the outbox and goes out later. */
export function graphClient({ pageToken, origin = 'https://graph.facebook.com', version = 'v25.0' }) {
  return async (body) => {
    const response = await fetch(`${origin}/${version}/me/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${pageToken}` },
      body: JSON.stringify(body),
    });
    if (response.ok) return;
    const { error } = await response.json().catch(() => ({}));
    throw new Error(`The Send API answered ${response.status}${error?.code === undefined ? '' : `, code ${error.code}`}`);
  };
}
