import { render } from 'lit/html.js';
import type { Operation } from '../../src/core/operations/schema';
import { readToScorecard } from '../../src/protocol/read-scorecard';
import type { FromScorecard, ToScorecard } from '../../src/protocol/scorecard';
import { type Bridge, connect } from '../shared/bridge';
import { Frames } from '../shared/frames';
import { oneStopEach } from '../shared/input/roving';
import { StatefulPage } from '../shared/page';
import { focusCell, followSelected, startEditing } from './actions';
import type { Core } from './core';
import { Sampler } from './model/sampler';
import { pasteRows } from './paste-rows';
import { receiveRefusal, receiveSnapshot, withoutList } from './receive';
import { type Scene, SceneMaker } from './scene';
import { fromSaved, initialState, type Pending, type State, toSaved } from './state';
import { page } from './view/page';

/** Messages carry the list that they are about; where a page shows one list, it has no name. */
type Of<T> = T & { readonly of?: string };

/** The page: it holds the state, draws it, and turns messages of the host into states. */
export class ScorecardPage extends StatefulPage<State> implements Core {
  private readonly bridge: Bridge<Of<FromScorecard>>;
  private readonly maker = new SceneMaker(new Sampler(() => this.schedule()));
  private drawn: { readonly state: State; readonly scene: Scene } | undefined;
  private readonly frames = new Frames(finish => this.draw(finish));
  private requests = 0;

  constructor(private readonly root: HTMLElement) {
    super(initialState);
    this.bridge = connect<Of<FromScorecard>, Of<ToScorecard>>(readToScorecard, message => this.receive(message));
    this.state = { ...this.state, ...fromSaved(this.bridge.saved()) };
    this.bridge.send({ type: 'ready' });
  }

  scene(): Scene {
    if (this.drawn?.state !== this.state) this.drawn = { state: this.state, scene: this.maker.scene(this.state) };
    return this.drawn.scene;
  }

  send(message: FromScorecard, list: string): void {
    this.bridge.send(list === '' ? message : { ...message, of: list });
  }

  edit(list: string, operations: readonly Operation[], expected: Omit<Pending, 'request' | 'list'> = {}): void {
    const snapshot = this.state.lists.get(list);
    if (!snapshot || operations.length === 0) return;
    const request = ++this.requests;
    this.update({ pending: [...this.state.pending, { ...expected, request, list }], notice: null });
    const { epoch, version } = snapshot;
    this.send({ type: 'edit', request, epoch, version, operations: [...operations] }, list);
  }

  afterDraw(work: () => void): void {
    this.frames.after(work);
  }

  drawNow(): void {
    this.frames.now();
  }

  schedule(): void {
    this.drawn = undefined;
    this.frames.schedule();
  }

  private draw(finish: () => void): void {
    const cell = document.activeElement?.closest('[role=gridcell]');
    render(page(this, this.scene()), this.root);
    oneStopEach(this.root);
    finish();
    // A row on its way to another place is out of the page for a moment, and the keyboard with it.
    if (cell && document.activeElement === document.body) focusCell(this);
    this.bridge.save(toSaved(this.state));
  }

  /** Handlers only show: none of them sends an edit by itself, so no echo can come up. */
  private receive({ of: list = '', ...message }: Of<ToScorecard>): void {
    switch (message.type) {
      case 'snapshot':
        this.afterDraw(followSelected());
        this.take(receiveSnapshot(this.state, list, message));
        return;
      case 'refused':
        this.take(receiveRefusal(this.state, list, message), true);
        return;
      case 'select':
        this.update({ selected: { list, key: message.key } });
        if (message.edit) startEditing(this, { list, key: message.key }, 'hypothesis');
        else this.afterDraw(() => focusCell(this, { scroll: true }));
        return;
      case 'gone':
        this.update(withoutList(this.state, list));
        return;
      case 'beside':
        this.update({ isEmpty: message.isEmpty, unopened: message.unopened });
        return;
      case 'pasted':
        pasteRows(this, message.text, list, message.taken);
        return;
      case 'tell':
        this.tell(message.text, message.undo);
        return;
      case 'command':
        this.send({ type: 'log', message: `The table knows no command “${message.command}”.` }, list);
    }
  }
}
