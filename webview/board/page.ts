import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Operation } from '../../src/core/operations/schema';
import type { FromEveryBoard, Remembered } from '../../src/protocol/board';
import type { EditorSnapshot, FromEveryPage, ToEveryPage } from '../../src/protocol/editor';
import type { MessageReader } from '../../src/protocol/read-message';
import { type Bridge, connect } from '../shared/bridge';
import { Frames } from '../shared/frames';
import { listenToArrows, oneStopEach } from '../shared/input/roving';
import { Keeper } from '../shared/keeper';
import { StatefulPage } from '../shared/page';
import { notice } from '../shared/view/notice';
import { popupMenu } from '../shared/view/popup';
import type { Aim, BoardCore, BoardState, BoardView, Move, Pending, Place, Put } from './core';
import { listenToDrags } from './input/drag';
import { listenToGrid } from './input/grid';
import { focusPlace, onePlace, placeIn } from './place';
import { receiveRefusal, receiveSnapshot } from './receive';

type FromBoard = FromEveryBoard | FromEveryPage;

/** The page of a board: it holds the state, draws it, and turns messages of the host into states. */
export class BoardPage<
    S extends EditorSnapshot,
    L,
    M extends { readonly type: string } = never,
    R extends { readonly type: string } = ToEveryPage,
  >
  extends StatefulPage<BoardState<S, L>>
  implements BoardCore<S, L, M>
{
  private readonly root = document.createElement('div');
  private readonly bridge: Bridge<FromBoard | M>;
  private readonly frames = new Frames(finish => this.draw(finish));
  private readonly keeper = new Keeper(() => this.keep());
  private drawn: BoardState<S, L> | undefined;
  private requests = 0;
  /** What was kept last, as text. */
  private remembered: string | undefined;
  private readonly isNew: boolean;
  /** What had the keyboard when the menu opened. */
  private opener: HTMLElement | null = null;

  constructor(
    read: MessageReader<S | R>,
    private readonly view: BoardView<S, L, M, R>,
  ) {
    super({
      snapshot: null,
      look: view.look(undefined),
      place: null,
      pending: [],
      done: [],
      undone: [],
      drag: null,
      popup: null,
      notice: null,
    });
    this.root.className = 'canopy';
    document.body.append(this.root);
    this.bridge = connect<FromBoard | M, S | R>(read, message => this.receive(message));
    const { look, place } = (this.bridge.saved() ?? {}) as Partial<BoardState<S, L>>;
    this.isNew = look === undefined;
    this.state = { ...this.state, look: view.look(look), place: place ?? null };
    listenToArrows(this.root);
    listenToGrid(this, view, this.root);
    listenToDrags(this, view, this.root);
    this.bridge.send({ type: 'ready' });
  }

  override update(patch: Partial<BoardState<S, L>>): void {
    super.update(patch);
    if (patch.popup) this.opener = document.activeElement as HTMLElement | null;
  }

  schedule(): void {
    this.frames.schedule();
  }

  send(message: FromBoard | M): void {
    this.bridge.send(message);
  }

  edit(operations: readonly Operation[], done: string): number | undefined {
    const { snapshot } = this.state;
    if (!snapshot || !this.mayEdit()) return undefined;
    const request = this.expect(done, 'undo');
    const { epoch, version } = snapshot;
    this.send({ type: 'edit', request, epoch, version, operations: [...operations] });
    return request;
  }

  move(aim: Aim): void {
    if (aim.type === 'refused') this.refuse(aim.words);
    else if (aim.type === 'stays') this.say(aim.words);
    else if (aim.type === 'act') aim.act();
    else if (aim.type === 'edit') this.edit(aim.edit.operations, aim.edit.done);
    else if (this.mayEdit()) {
      this.update({ undone: [] });
      this.make(aim.move);
    }
  }

  private make(move: Move): void {
    const { put, done, back } = move;
    this.put(put, done, back && { ...move, back });
  }

  private put({ uri, field, items }: Put, done: string, back: Pending['back']): void {
    const operations = items.map(({ key, value }): Operation => ({ op: 'set', id: key, field, value }));
    const seen = items.map(({ key, title }) => ({ key, title }));
    this.send({ type: 'change', request: this.wait(done, back), uri, operations, seen });
  }

  takeBack(): void {
    const last = this.state.done.at(-1);
    if (!last) return;
    this.update({ done: this.state.done.slice(0, -1), undone: [...this.state.undone, last] });
    if (last === 'undo') this.send({ type: 'history', step: 'undo' });
    else this.put(last.back.put, last.back.done, null);
  }

  doAgain(): void {
    const last = this.state.undone.at(-1);
    if (!last) return;
    this.update({ undone: this.state.undone.slice(0, -1) });
    if (last === 'undo') {
      this.update({ done: [...this.state.done, last] });
      this.send({ type: 'history', step: 'redo' });
    } else this.make(last);
  }

  expect(done: string, back: 'undo' | null = null): number {
    this.update({ undone: [] });
    return this.wait(done, back);
  }

  private wait(done: string, back: Pending['back']): number {
    const request = ++this.requests;
    this.update({ pending: [...this.state.pending, { request, done, back }], notice: null });
    return request;
  }

  mayEdit(): boolean {
    const { snapshot } = this.state;
    if (snapshot?.editable) return true;
    this.refuse(
      snapshot?.broken
        ? l10n.t('View only until the text can be read again. Nothing is lost.')
        : l10n.t('This file is read-only here. Save a copy to change it.'),
    );
    return false;
  }

  afterDraw(work: () => void): void {
    this.frames.after(work);
  }

  show(place: Place | null): void {
    this.update({ place });
    this.afterDraw(() => focusPlace(this.root, place));
  }

  private draw(finish: () => void): void {
    const held = document.activeElement !== document.body && this.root.contains(document.activeElement);
    render(this.template(), this.root);
    oneStopEach(this.root);
    onePlace(this.root, this.state.place);
    finish();
    // A card in another cell is another element, and a button may be gone once it is pressed: the grid takes the keyboard.
    if (held && document.activeElement === document.body && document.hasFocus())
      focusPlace(this.root, this.state.place);
    if (!this.drawn || this.drawn.look !== this.state.look || this.drawn.place !== this.state.place)
      this.keeper.changed();
    this.drawn = this.state;
  }

  private keep(): void {
    this.bridge.save({ look: this.state.look, place: this.state.place });
    this.remember();
  }

  /** What is looked at is kept for boards that are opened later, where it is not what was kept already. */
  private remember(): void {
    const look = this.view.remember?.(this.state.look) as Record<string, unknown> | undefined;
    const text = JSON.stringify(look);
    if (!look || !this.state.snapshot || text === this.remembered) return;
    this.remembered = text;
    this.send({ type: 'remember', look });
  }

  private template(): TemplateResult | typeof nothing {
    const { snapshot, notice: shown } = this.state;
    if (!snapshot) return nothing;
    const close = () => this.update({ notice: null });
    return html`${this.view.page(this)}
    ${notice(shown, {
      close,
      openText: request => this.bridge.send({ type: 'openRefused', request }),
      undo: () => {
        close();
        this.takeBack();
      },
    })}
    ${this.popup()}`;
  }

  private popup(): unknown {
    const { popup } = this.state;
    if (!popup) return nothing;
    const close = () => {
      this.update({ popup: null });
      this.afterDraw(() => {
        if (this.opener?.isConnected) this.opener.focus();
        else focusPlace(this.root, this.state.place);
      });
    };
    return popupMenu(popup, popup.choices, { afterDraw: work => this.afterDraw(work), close });
  }

  /** The first snapshot of a new board: it begins with what was looked at on the last one. */
  private begin(snapshot: S & Partial<Remembered>): BoardState<S, L> {
    const { remembered } = snapshot;
    if (this.state.snapshot || !remembered) return this.state;
    this.remembered = JSON.stringify(remembered);
    return this.isNew ? { ...this.state, look: this.view.look(remembered) } : this.state;
  }

  /** Handlers only show: none of them sends an edit by itself, so no echo can come up. */
  private receive(heard: S | R): void {
    const message = heard as S | ToEveryPage;
    switch (message.type) {
      case 'snapshot':
        this.take(receiveSnapshot(this.begin(message as S), message as S));
        return;
      case 'refused':
        this.update(receiveRefusal(this.state, message));
        this.say(message.reason, true);
        this.view.hear?.(this, heard as Exclude<R, S>);
        return;
      case 'tell':
        this.tell(message.text);
        return;
      case 'select':
        if (message.edit) this.view.write?.(this, message.key);
        else this.show(placeIn(this.root, message.key) ?? this.state.place);
        return;
      case 'command':
        this.send({ type: 'log', message: `The board knows no command “${message.command}”.` });
        return;
      default:
        this.view.hear?.(this, heard as Exclude<R, S>);
    }
  }
}
