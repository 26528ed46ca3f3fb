import http from 'node:http';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One request over a unix socket or loopback TCP; a Buffer goes out as a tar archive, other bodies as JSON. */
export function request(host: string, method: string, path: string, body?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const type = Buffer.isBuffer(body) ? 'application/x-tar' : 'application/json';
    const headers = body === undefined ? {} : { 'content-type': type };
    const sent = http.request({ ...address(host), method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end(body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });
}

function address(host: string): http.RequestOptions {
  if (host.startsWith('unix://')) return { socketPath: host.slice('unix://'.length) };
  const { hostname, port } = new URL(host.replace(/^tcp:/, 'http:'));
  return { host: hostname, port };
}
