import { type ToCanvas, type ToHost, toCanvasSchema } from '../../src/protocol/messages';

interface HostApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The only way to the host. What arrives is parsed; what does not fit is dropped and told to the host's log. */
export interface Bridge {
  send(message: ToHost): void;
  /** What `save` kept, over reloads and moves of the editor. */
  saved(): unknown;
  save(state: unknown): void;
}

/** Connects to the host. May be called once. */
export function connect(receive: (message: ToCanvas) => void): Bridge {
  const api = acquireVsCodeApi();
  const send = (message: ToHost) => api.postMessage(message);
  window.addEventListener('message', event => {
    const read = toCanvasSchema.safeParse(event.data);
    if (read.success) receive(read.data);
    else send({ type: 'log', message: `A message to the canvas was dropped: ${read.error.issues[0]?.message ?? ''}` });
  });
  return { send, saved: () => api.getState(), save: state => api.setState(state) };
}
