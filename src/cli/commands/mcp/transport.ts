import { once } from 'node:events';
import {
  type JSONRPCMessage,
  type MessageExtraInfo,
  parseJSONRPCMessage,
  type RequestId,
  type Transport,
} from '@modelcontextprotocol/server';
import { LineTooLong, linesOf } from './lines';

/** The library's own measure. */
const longestMessage = 10 * 1024 * 1024;

const tooLong =
  'A message is over 10 MB, more than canopy mcp reads. Send less at once: the operations of one change can go in several calls.';

/** The codes of JSON-RPC for what is no message. */
const parseError = -32700;
const invalidRequest = -32600;

/**
 * Standard input and output. Unlike with the library's own transport, the end of the input waits until each request before it is
 * answered, and what is no message is answered with an error. Requests that last until the connection ends are not waited for.
 */
export class AnsweringTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: <T extends JSONRPCMessage>(message: T, extra?: MessageExtraInfo) => void;

  private readonly unanswered = new Set<RequestId>();
  private whenAnswered = () => {};
  private isClosed = false;
  private hasClosed = (_: string | undefined) => {};
  /** Why it had to end before its input did, as a sentence. */
  private fault: string | undefined;
  /** Once it has ended: with a sentence where it had to. */
  readonly closed = new Promise<string | undefined>(resolve => {
    this.hasClosed = resolve;
  });

  async start(): Promise<void> {
    process.stdout.once('error', () => this.close());
    this.hearAll().catch(error => this.onerror?.(error));
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.write(message);
    if (!('method' in message) && message.id !== undefined) this.settle(message.id);
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    process.stdin.destroy();
    this.unanswered.clear();
    this.whenAnswered();
    this.onclose?.();
    this.hasClosed(this.fault);
  }

  private async hearAll(): Promise<void> {
    try {
      for await (const line of linesOf(process.stdin, longestMessage)) await this.hear(line);
      await this.allAnswered();
    } catch (error) {
      // Nobody listens any more, so the input was given up.
      if (this.isClosed) return;
      if (!(error instanceof LineTooLong)) throw error;
      this.fault = tooLong;
      await this.allAnswered();
      await this.refuse(null, invalidRequest, tooLong);
    } finally {
      await this.close();
    }
  }

  private async hear(line: string): Promise<void> {
    let said: unknown;
    try {
      said = JSON.parse(line);
    } catch {
      return this.refuse(null, parseError, 'This line is no JSON. Each message is one line of it.');
    }
    const message = messageOf(said);
    if (!message) return this.refuse(idOf(said), invalidRequest, 'This is no message of JSON-RPC 2.0.');
    this.note(message);
    this.onmessage?.(message);
  }

  private refuse(id: RequestId | null, code: number, message: string): Promise<void> {
    return this.write({ jsonrpc: '2.0', id, error: { code, message } });
  }

  private async write(message: object): Promise<void> {
    if (!this.isClosed && !process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, 'drain');
  }

  private note(message: JSONRPCMessage): void {
    if (!('method' in message)) return;
    if ('id' in message) {
      if (message.method !== 'subscriptions/listen') this.unanswered.add(message.id);
    } else if (message.method === 'notifications/cancelled') {
      this.settle(message.params?.requestId as RequestId);
    }
  }

  private settle(id: RequestId): void {
    this.unanswered.delete(id);
    if (this.unanswered.size === 0) this.whenAnswered();
  }

  private async allAnswered(): Promise<void> {
    if (this.unanswered.size === 0) return;
    await new Promise<void>(resolve => {
      this.whenAnswered = resolve;
    });
  }
}

function messageOf(said: unknown): JSONRPCMessage | undefined {
  try {
    return parseJSONRPCMessage(said);
  } catch {
    return undefined;
  }
}

/** What a message that is none is to be answered under. */
function idOf(said: unknown): RequestId | null {
  const { id } = Object(said) as { readonly id?: unknown };
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
