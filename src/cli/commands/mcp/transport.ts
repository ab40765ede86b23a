import { Readable } from 'node:stream';
import type { JSONRPCMessage, MessageExtraInfo, RequestId, Transport } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

/**
 * Standard input and output, where the end of the input waits until each request before it is answered: the library's own transport
 * drops them. Requests that last until the connection ends are not waited for.
 */
export class AnsweringTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: <T extends JSONRPCMessage>(message: T, extra?: MessageExtraInfo) => void;

  private readonly stdio = new StdioServerTransport(Readable.from(this.untilAnswered()));
  private readonly unanswered = new Set<RequestId>();
  private whenAnswered = () => {};
  private hasClosed = () => {};
  readonly closed = new Promise<void>(resolve => {
    this.hasClosed = resolve;
  });

  start(): Promise<void> {
    this.stdio.onerror = error => this.onerror?.(error);
    this.stdio.onmessage = message => {
      this.note(message);
      this.onmessage?.(message);
    };
    this.stdio.onclose = () => {
      this.unanswered.clear();
      this.whenAnswered();
      this.onclose?.();
      this.hasClosed();
    };
    return this.stdio.start();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.stdio.send(message);
    if (!('method' in message) && message.id !== undefined) this.settle(message.id);
  }

  close(): Promise<void> {
    return this.stdio.close();
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

  private async *untilAnswered(): AsyncGenerator<Uint8Array> {
    yield* process.stdin;
    if (this.unanswered.size > 0) {
      await new Promise<void>(resolve => {
        this.whenAnswered = resolve;
      });
    }
  }
}
