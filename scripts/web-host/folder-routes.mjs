// The opened folder over HTTP: one POST per operation, `?op=…&path=…`, and a stream of changes, one JSON line each.

/** Answers requests for `folder` (see folder.mjs); `close()` ends the streams of changes. */
export function folderRoutes(folder) {
  const listeners = new Set();
  const stop = folder.watch(changes => {
    const line = JSON.stringify(changes.map(({ path, type }) => ({ path: `/${folder.name}/${path}`, type })));
    for (const response of listeners) response.write(`${line}\n`);
  });

  function stream(response) {
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
    response.write('[]\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  async function answer(url, request, response) {
    const query = url.searchParams;
    if (query.get('op') === 'watch') return stream(response);
    try {
      const result = await run(folder, query, () => body(request));
      const binary = Buffer.isBuffer(result);
      response.writeHead(200, {
        'Content-Type': binary ? 'application/octet-stream' : 'application/json',
        'Cache-Control': 'no-store',
      });
      response.end(binary ? result : JSON.stringify(result ?? null));
    } catch (error) {
      response.writeHead(error.code ? 409 : 500, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ code: error.code, message: error.message }));
    }
  }

  return {
    answer,
    close() {
      stop();
      for (const response of listeners) response.end();
    },
  };
}

/** The whole body of a request. */
export async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function run(folder, query, content) {
  const path = query.get('path') ?? '';
  const flag = name => query.get(name) === 'true';
  switch (query.get('op')) {
    case 'stat':
      return folder.stat(path);
    case 'list':
      return folder.list(path);
    case 'files':
      return folder.files();
    case 'read':
      return folder.read(path);
    case 'write':
      return folder.write(path, await content(), { create: flag('create'), overwrite: flag('overwrite') });
    case 'makeDirectory':
      return folder.makeDirectory(path);
    case 'rename':
      return folder.rename(path, query.get('to') ?? '', { overwrite: flag('overwrite') });
    case 'remove':
      return folder.remove(path, { recursive: flag('recursive') });
    default:
      throw new Error(`There is no operation ${query.get('op')}.`);
  }
}
