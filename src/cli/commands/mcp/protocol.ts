import { ResourceNotFoundError, Server } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { withoutMiddle } from '../../../core/text/shorten';
import { AnsweringTransport } from './transport';

// The library of the protocol stands behind this file and its transport alone. It is built as a file of its own (dist/mcp.js), which only
// `canopy mcp` loads.

/** An address that leads nowhere is not said back at length. */
const longestUri = 200;

export interface ServedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: object;
  /** Whether it leaves all files as they are. */
  readonly reads: boolean;
}

export interface ServedResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
}

/** What is served, in terms of our own. */
export interface Served {
  readonly version: string;
  /** What an agent is told before anything else. */
  readonly instructions: string;
  readonly tools: readonly ServedTool[];
  /** `signal` tells that nobody waits for the answer any more. */
  call(
    name: string,
    input: unknown,
    signal: AbortSignal,
  ): Promise<{ readonly data: object; readonly isError: boolean }>;
  resources(): Promise<readonly ServedResource[]>;
  /** The text of a resource; undefined where there is none. */
  resource(uri: string): Promise<{ readonly mimeType: string; readonly text: string } | undefined>;
  /** Something in what was heard is not as the protocol has it. */
  misheard(error: Error): void;
}

/**
 * Serves over standard input and output until the input has ended and every request in it is answered.
 * @returns why it had to end before, as a sentence; undefined where it did not have to
 */
export async function serve(served: Served): Promise<string | undefined> {
  const transport = new AnsweringTransport();
  const handle = serveStdio(() => serverOf(served), { transport, onerror: error => served.misheard(error) });
  const fault = await transport.closed;
  await handle.close();
  return fault;
}

function serverOf({ version, instructions, tools, call, resources, resource }: Served): Server {
  const server = new Server(
    { name: 'canopy', title: 'Canopy', version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  server.setRequestHandler('tools/list', () => ({
    tools: tools.map(({ name, title, description, inputSchema, reads }) => ({
      name,
      title,
      description,
      inputSchema: inputSchema as { type: 'object' },
      annotations: { title, readOnlyHint: reads, destructiveHint: !reads, idempotentHint: reads, openWorldHint: false },
    })),
  }));
  server.setRequestHandler('tools/call', async ({ params }, { mcpReq }) => {
    const { data, isError } = await call(params.name, params.arguments ?? {}, mcpReq.signal);
    return { content: [{ type: 'text', text: JSON.stringify(data, null, 2) }], isError };
  });
  server.setRequestHandler('resources/list', async () => ({ resources: [...(await resources())] }));
  server.setRequestHandler('resources/read', async ({ params: { uri } }) => {
    const found = await resource(uri);
    if (!found) throw new ResourceNotFoundError(withoutMiddle(uri, longestUri));
    return { contents: [{ uri, ...found }] };
  });
  return server;
}
