import type { ToCanvas, ToHost } from '../../src/protocol/messages';
import { readToCanvas } from '../../src/protocol/read-message';

interface HostApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The only way to the host. What arrives is checked; what does not fit is dropped and told to the host's log. */
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
    const message = readToCanvas(event.data);
    if (message) receive(message);
    else send({ type: 'log', message: `A message to the canvas was dropped: ${String(event.data?.type)}.` });
  });
  return { send, saved: () => api.getState(), save: state => api.setState(state) };
}
