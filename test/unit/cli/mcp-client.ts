import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

interface Message {
  /** Null where an answer can't tell what it answers. */
  readonly id?: number | null;
  /** Whatever the method gives: what it is, the tests say. */
  // biome-ignore lint/suspicious/noExplicitAny: data of a process outside
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What an agent says of itself before it asks. */
export const greeting = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'test', version: '1' },
};

/** An agent's side of `canopy mcp`: lines of JSON-RPC with a real process. */
export class McpClient {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, (message: Message) => void>();
  /** Everything that was heard. */
  readonly heard: Message[] = [];
  readonly exited: Promise<number | null>;
  errors = '';
  private last = 0;

  constructor(command: readonly string[], cwd: string) {
    this.process = spawn(process.execPath, command, { cwd });
    this.exited = new Promise(resolve => this.process.once('close', resolve));
    this.process.stderr.setEncoding('utf8').on('data', text => {
      this.errors += text;
    });
    createInterface({ input: this.process.stdout }).on('line', line => {
      const message = JSON.parse(line) as Message;
      this.heard.push(message);
      if (typeof message.id === 'number') this.waiting.get(message.id)?.(message);
    });
  }

  async initialize(): Promise<Message> {
    const answer = await this.ask('initialize', greeting);
    this.say({ jsonrpc: '2.0', method: 'notifications/initialized' });
    return answer;
  }

  ask(method: string, params: object = {}): Promise<Message> {
    const id = ++this.last;
    const answer = new Promise<Message>(resolve => this.waiting.set(id, resolve));
    this.say({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  /** What a tool answers, and whether it was refused. */
  async call(
    name: string,
    input: object = {},
  ): Promise<{ readonly isError: boolean; readonly data: Message['result'] }> {
    const { result } = await this.ask('tools/call', { name, arguments: input });
    return { isError: result.isError === true, data: JSON.parse(result.content[0].text) };
  }

  /** Several messages at once, as one write. */
  say(...messages: readonly (object | string)[]): void {
    this.process.stdin.write(linesOf(messages));
  }

  /** Several messages at once, and no more after them. */
  sayAndHangUp(...messages: readonly object[]): void {
    this.process.stdin.end(linesOf(messages));
  }

  hangUp(): Promise<number | null> {
    this.process.stdin.end();
    return this.exited;
  }
}

function linesOf(messages: readonly (object | string)[]): string {
  return messages.map(each => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');
}
