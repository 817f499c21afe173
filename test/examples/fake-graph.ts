import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A body of the Send API, as far as tests look at it. */
export interface Sent {
  readonly recipient: { readonly id: string };
  readonly messaging_type: string;
  readonly message: {
    readonly text?: string;
    readonly quick_replies?: readonly { readonly content_type: string; readonly title?: string; readonly payload?: string }[];
    readonly template?: { readonly name: string };
  };
}

/** A Graph API that keeps what is sent, refuses what the real one would, and fails on demand. */
export class FakeGraph {
  readonly sent: Sent[] = [];
  readonly refused: string[] = [];
  /** How many of the next requests fail. */
  failing = 0;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(token: string): Promise<FakeGraph> {
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      request.on('end', () => {
        const answer = (status: number, body: object): void => {
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        };
        if (graph.failing > 0) {
          graph.failing -= 1;
          answer(503, { error: { code: 2, message: 'Service temporarily unavailable' } });
          return;
        }
        const fault = request.headers.authorization === `Bearer ${token}` ? faultOf(JSON.parse(text) as Sent) : 'token';
        if (fault === null) {
          graph.sent.push(JSON.parse(text) as Sent);
          answer(200, { recipient_id: '1', message_id: `m_${graph.sent.length}` });
        } else {
          graph.refused.push(fault);
          answer(400, { error: { code: 100, message: fault } });
        }
      });
    });
    const graph = new FakeGraph(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return graph;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
  }
}

/** What the platform would refuse; null for a body that it takes. */
function faultOf({ recipient, messaging_type: type, message }: Sent): string | null {
  if (!/^\w+$/u.test(recipient.id)) return 'recipient';
  if (!['RESPONSE', 'UPDATE', 'UTILITY'].includes(type)) return `messaging_type ${type}`;
  if ((type === 'UTILITY') !== (message.template !== undefined)) return 'a template goes with UTILITY, and nothing else does';
  if (message.template !== undefined) return null;
  if (message.text === undefined || message.text === '' || message.text.length > 2000) return 'text';
  const replies = message.quick_replies ?? [];
  if (replies.length > 13) return 'quick_replies';
  const isFit = replies.every(
    ({ content_type: kind, title = '', payload = '' }) =>
      kind === 'user_phone_number' || (title !== '' && [...title].length <= 20 && payload !== '' && payload.length <= 1000),
  );
  return isFit ? null : 'quick reply';
}
