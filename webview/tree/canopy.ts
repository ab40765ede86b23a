import { render } from 'lit/html.js';
import type { Operation } from '../../src/core/operations/schema';
import type { TreeView } from '../../src/core/views/tree-view';
import { canvasCommands } from '../../src/protocol/canvas-commands';
import { readToCanvas } from '../../src/protocol/read-tree';
import type { ToCanvas, ToHost } from '../../src/protocol/tree';
import { type Bridge, connect } from '../shared/bridge';
import { oneStopEach } from '../shared/input/roving';
import { LiveRegion } from '../shared/live-region';
import { isOneOfSeveral } from './actions/choose';
import { showComparison } from './actions/compare';
import { focusCard } from './actions/element';
import { select } from './actions/select';
import { commit, editTitle, focusField } from './actions/writing';
import type { Core, DetailsListener, Expected, Seen } from './core';
import { KeyQueue } from './input/key-queue';
import { keyTarget } from './input/key-target';
import type { Box } from './layout/layout';
import { Measure } from './layout/measure';
import { OVERVIEW_ZOOM } from './layout/overview';
import { buildModel } from './model/tree';
import { type Scene, SceneMaker } from './scene';
import { receiveRefusal, receiveSnapshot } from './state/receive';
import { fromSaved, toSaved } from './state/saved';
import { initialState, type Notice, type Pending, type State } from './state/state';
import { isOverview } from './view/detail';
import { followView, page } from './view/page';
import { Viewport } from './viewport';

/** An edit that takes longer looks stale. */
const LATE = 300;
/** So long a notice stays. */
const NOTICE = 8000;
const SAVE = 200;
/** From so many cards on a tree opens in the overview. */
const LARGE = 2000;

/** The page: it holds the state, draws it, and turns messages of the host into states. */
export class Canopy implements Core {
  state: State = initialState;
  readonly viewport = new Viewport(() => this.root.querySelector('.canvas'));
  readonly takenElsewhere = new Set<string>();
  /** Takes the commands of keys and of the host, in order. */
  readonly keys = new KeyQueue(keyTarget(this));
  private readonly bridge: Bridge<ToHost>;
  private readonly maker: SceneMaker;
  private readonly live: LiveRegion;
  private readonly saved: ReturnType<typeof fromSaved>;
  private drawn: { readonly state: State; readonly area: Box; readonly scene: Scene | undefined } | undefined;
  private afterwards: (() => void)[] = [];
  private isScheduled = false;
  private watched: Element | undefined;
  private readonly sizes = new ResizeObserver(() => this.resized());
  private isRestored = false;
  private requests = 0;
  private saving = 0;
  private isUnsaved = false;
  private hearDetails: DetailsListener | undefined;
  private noticeTimer = 0;

  constructor(private readonly root: HTMLElement) {
    const bench = Object.assign(document.createElement('div'), { className: 'measure' });
    bench.setAttribute('aria-hidden', 'true');
    document.body.append(bench);
    this.live = new LiveRegion(document.body);
    this.maker = new SceneMaker(new Measure(bench));
    this.bridge = connect(readToCanvas, message => this.receive(message));
    this.saved = fromSaved(this.bridge.saved());
    const { scroll: _, folded, ...kept } = this.saved;
    this.update({ ...kept, ...(folded ? { folded: new Set(folded) } : {}) });
  }

  scene(): Scene | undefined {
    const { area } = this;
    if (this.drawn?.state !== this.state || this.drawn.area !== area) {
      const view = this.viewport.view(this.areaZoom);
      this.drawn = { state: this.state, area, scene: this.maker.scene(this.state, area, view) };
    }
    return this.drawn.scene;
  }

  /** What is drawn around the view. */
  private get area(): Box {
    return this.viewport.area(this.areaZoom);
  }

  /** The overview is laid out in pixels of the screen. */
  private get areaZoom(): number {
    const { zoom } = this.state;
    return isOverview(zoom) ? 1 : zoom;
  }

  update(patch: Partial<State>): void {
    const { zoom } = patch;
    this.state = { ...this.state, ...(zoom === undefined ? {} : { drawnZoom: zoom }), ...patch };
    if (patch.notice !== undefined) this.keepNotice(patch.notice);
    this.schedule();
  }

  send(message: ToHost): void {
    this.bridge.send(message);
  }

  edit(operations: readonly Operation[], expected: Expected): number {
    return this.ask(seen => ({ type: 'edit', ...seen, operations: [...operations] }), expected);
  }

  ask(message: (seen: Seen) => ToHost, expected: Expected): number {
    const { epoch, version } = this.state.snapshot ?? { epoch: 0, version: 0 };
    const request = ++this.requests;
    this.update({ pending: [...this.state.pending, { ...expected, request, epoch }], notice: null });
    this.send(message({ request, epoch, version }));
    setTimeout(() => this.markLate(request), LATE);
    return request;
  }

  private markLate(request: number): void {
    const isOpen = this.state.pending.some(one => one.request === request);
    const mark = (one: Pending) => (one.request === request ? { ...one, late: true } : one);
    if (isOpen) this.update({ pending: this.state.pending.map(mark) });
  }

  say(text: string, urgent = false): void {
    this.live.say(text, urgent);
  }

  refuse(reason: string): void {
    this.update({ notice: { text: reason, refused: true, undo: false } });
    this.say(reason, true);
  }

  tell(text: string, undo = false): void {
    this.update({ notice: { text, refused: false, undo } });
    this.say(text);
  }

  onDetails(listener: DetailsListener): void {
    this.hearDetails = listener;
  }

  afterDraw(work: () => void): void {
    this.afterwards.push(work);
    this.schedule();
  }

  /** Fonts or colours have changed. */
  measureAgain(): void {
    this.maker.forget();
    this.drawn = undefined;
    this.schedule();
  }

  /** Draws in the next frame, once for all that happens before it. */
  schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    requestAnimationFrame(() => this.draw());
  }

  /** Whether the view of a large tree has left the part that is drawn. */
  private isOutOfReach(): boolean {
    const { drawn } = this;
    return drawn?.scene?.area !== undefined && this.area !== drawn.area;
  }

  private resized(): void {
    this.viewport.forget();
    this.schedule();
  }

  /** Draws again only where a large tree has cards that come into reach. */
  scrolled(): void {
    this.viewport.forget();
    this.save();
    if (this.isOutOfReach()) this.schedule();
    followView(this);
  }

  private draw(): void {
    this.isScheduled = false;
    this.viewport.forget();
    const held = document.activeElement !== document.body && this.root.contains(document.activeElement);
    render(page(this, this.scene()), this.root);
    oneStopEach(this.root);
    if (!this.isRestored && this.state.snapshot) {
      this.isRestored = true;
      if (this.saved.scroll) this.viewport.restore(this.saved.scroll);
    }
    const works = this.afterwards;
    this.afterwards = [];
    if (works.length > 0) this.viewport.forget();
    this.watchSize();
    for (const work of works) work();
    this.drawRest();
    followView(this);
    if (held && document.activeElement === document.body) this.keepFocus();
    this.save();
  }

  /** The canvas is another element when it gives way to the overview, and has another size beside the details. */
  private watchSize(): void {
    const canvas = this.root.querySelector('.canvas');
    if (!canvas || canvas === this.watched) return;
    this.watched = canvas;
    this.sizes.disconnect();
    this.sizes.observe(canvas);
  }

  /** Goes on in the next frame where the view has moved away, or not all that is near is drawn yet. */
  private drawRest(): void {
    const isPartial = this.drawn?.scene?.isPartial === true;
    if (isPartial) this.drawn = undefined;
    if (isPartial || this.isOutOfReach()) this.schedule();
  }

  /** What moves in the document, or leaves it, drops the keyboard: the tree takes it. */
  private keepFocus(): void {
    const key = this.scene()?.tabStop;
    if (key !== undefined) focusCard(key);
  }

  /** The page is about to go: what a picture has not shown yet is kept too. */
  leave(): void {
    if (this.isRestored) this.bridge.save(toSaved(this.state, this.viewport.scroll));
  }

  /** Keeps what should outlive the page: at once, and now and then while it goes on changing. */
  save(): void {
    if (!this.isRestored) return;
    this.isUnsaved = this.saving !== 0;
    if (this.isUnsaved) return;
    this.leave();
    this.saving = window.setTimeout(() => {
      this.saving = 0;
      if (this.isUnsaved) this.save();
    }, SAVE);
  }

  private keepNotice(notice: Notice | null): void {
    clearTimeout(this.noticeTimer);
    if (notice) this.noticeTimer = window.setTimeout(() => this.update({ notice: null }), NOTICE);
  }

  /** Handlers only show: none of them sends an edit, so no echo can come up. */
  private receive(message: ToCanvas): void {
    switch (message.type) {
      case 'snapshot': {
        if (!this.state.snapshot) this.openAt(message.view);
        const received = receiveSnapshot(this.state, message);
        const { selected } = received.state;
        const isNew = selected !== this.state.selected || received.landed;
        this.take(received);
        if (selected !== null && isNew) select(this, selected, { focus: this.isInTree(), tell: false, keeps: true });
        this.keys.proceed();
        return;
      }
      case 'refused':
        this.noteTakenId(message.code, message.request);
        this.hearDetails?.(message);
        this.keys.clear();
        this.take(receiveRefusal(this.state, message.request, message.reason), true);
        if (this.state.editing) focusField(this, false);
        return;
      case 'details':
      case 'options':
        this.hearDetails?.(message);
        return;
      case 'compared': {
        const { since, items, removed } = message;
        const pills = new Map(items.map(item => [item.key, item]));
        showComparison(this, { since, pills, removed });
        return;
      }
      case 'tell':
        this.tell(message.text, message.undo);
        return;
      case 'select':
        select(this, message.key, { focus: message.edit, tell: false, keeps: isOneOfSeveral(this, message.key) });
        if (message.edit) editTitle(this, message.key);
        return;
      case 'command': {
        const name = canvasCommands.find(one => one === message.command);
        if (name && name !== 'leave') commit(this, { toTree: false });
        if (name) this.keys.command(name);
        else this.send({ type: 'log', message: `The canvas knows no command “${message.command}”.` });
      }
    }
  }

  /** A large tree that was not open before opens as a whole. */
  private openAt(view: TreeView): void {
    const isLarge = this.saved.zoom === undefined && buildModel(view).items.size >= LARGE;
    if (isLarge) this.update({ zoom: OVERVIEW_ZOOM });
  }

  /** The next try of the same card gets another id. */
  private noteTakenId(code: string, request: number): void {
    const id = this.state.pending.find(one => one.request === request)?.id;
    if (code === 'id-taken' && id !== undefined) this.takenElsewhere.add(id);
  }

  /** Whether the keyboard is in the tree, or nowhere: then a card may take it. */
  private isInTree(): boolean {
    const { activeElement } = document;
    const isWriting = this.state.editing !== null;
    return !isWriting && (activeElement === document.body || activeElement?.closest('.canvas, .parked') != null);
  }

  private take({ state, said }: { readonly state: State; readonly said?: string }, urgent = false): void {
    this.state = state;
    this.keepNotice(state.notice);
    this.schedule();
    if (said !== undefined) this.say(said, urgent);
  }
}
