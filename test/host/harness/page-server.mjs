// Answers page commands over HTTP where VS Code itself is not served by us: to whoever knows the address, which has a secret.
import { randomBytes } from 'node:crypto';
import http from 'node:http';

/** Serves `answer`, which runs one command. @returns its address and `close()` */
export async function servePage(answer) {
  const secret = `/${randomBytes(24).toString('hex')}`;
  const server = http.createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== secret || request.headers.origin)
      return response.writeHead(404).end();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const result = await answer(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(result));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${secret}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
