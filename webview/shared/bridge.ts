import type { MessageReader } from '../../src/protocol/read-message';
import { speakLanguageOfPage } from './language';

interface HostApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The only way of a page to the host. `Sent` are the messages that the host takes from it. */
export interface Bridge<Sent> {
  send(message: Sent | { readonly type: 'log'; readonly message: string }): void;
  /** What `save` kept, over reloads and moves of the editor. */
  saved(): unknown;
  save(state: unknown): void;
}

/**
 * Connects to the host, and takes the language of the page. May be called once, before anything is drawn.
 * @param read Reads what the host says. What does not fit is dropped and told to the host's log.
 */
export function connect<Sent, Received>(
  read: MessageReader<Received>,
  receive: (message: Received) => void,
): Bridge<Sent> {
  speakLanguageOfPage();
  const api = acquireVsCodeApi();
  const bridge: Bridge<Sent> = {
    send: message => api.postMessage(message),
    saved: () => api.getState(),
    save: state => api.setState(state),
  };
  window.addEventListener('message', event => {
    const message = read(event.data);
    if (message) receive(message);
    else bridge.send({ type: 'log', message: `A message to the page was dropped: ${String(event.data?.type)}.` });
  });
  return bridge;
}
