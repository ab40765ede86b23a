import { render } from 'lit/html.js';
import type { Operation } from '../../src/core/operations/schema';
import type { FromKata, ToKata } from '../../src/protocol/kata';
import { readToKata } from '../../src/protocol/read-kata';
import { type Bridge, connect } from '../shared/bridge';
import { Frames } from '../shared/frames';
import { oneStopEach } from '../shared/input/roving';
import { StatefulPage } from '../shared/page';
import { focusCell } from './actions';
import { type Core, initialState, type Pending, type State } from './core';
import { receiveRefusal, receiveSnapshot } from './receive';
import { page } from './view/page';

/** The page: it holds the state, draws it, and turns messages of the host into states. */
export class KataPage extends StatefulPage<State> implements Core {
  private readonly bridge: Bridge<FromKata>;
  private readonly frames = new Frames(finish => this.draw(finish));
  private requests = 0;

  constructor(private readonly root: HTMLElement) {
    super(initialState);
    this.bridge = connect<FromKata, ToKata>(readToKata, message => this.receive(message));
    const saved = this.bridge.saved() as Partial<State> | undefined;
    // A step that was being planned is nowhere else.
    this.state = { ...this.state, selected: saved?.selected ?? null, draft: saved?.draft ?? null };
    this.bridge.send({ type: 'ready' });
  }

  schedule(): void {
    this.frames.schedule();
  }

  send(message: FromKata): void {
    this.bridge.send(message);
  }

  edit(operations: readonly Operation[], expected: Omit<Pending, 'request'> = {}): void {
    const { snapshot } = this.state;
    if (!snapshot || operations.length === 0) return;
    const request = ++this.requests;
    this.update({ pending: [...this.state.pending, { ...expected, request }], notice: null });
    const { epoch, version } = snapshot;
    this.send({ type: 'edit', request, epoch, version, operations: [...operations] });
  }

  afterDraw(work: () => void): void {
    this.frames.after(work);
  }

  drawNow(): void {
    this.frames.now();
  }

  private draw(finish: () => void): void {
    render(page(this), this.root);
    oneStopEach(this.root);
    finish();
    const { selected, draft } = this.state;
    this.bridge.save({ selected, draft });
  }

  /** Handlers only show: none of them sends an edit by itself, so no echo can come up. */
  private receive(message: ToKata): void {
    switch (message.type) {
      case 'snapshot':
        this.take(receiveSnapshot(this.state, message));
        return;
      case 'refused':
        this.take(receiveRefusal(this.state, message), true);
        return;
      case 'select':
        this.update({ selected: message.key });
        this.afterDraw(() => focusCell(this));
        return;
      case 'tell':
        this.tell(message.text, message.undo);
        return;
      case 'command':
        this.send({ type: 'log', message: `The kata knows no command “${message.command}”.` });
    }
  }
}
