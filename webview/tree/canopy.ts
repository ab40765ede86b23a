import { render } from 'lit/html.js';
import type { Operation } from '../../src/core/operations/schema';
import type { TreeView } from '../../src/core/views/tree-view';
import { canvasCommands } from '../../src/protocol/canvas-commands';
import { readToCanvas } from '../../src/protocol/read-tree';
import type { Snapshot, ToCanvas, ToHost } from '../../src/protocol/tree';
import { type Bridge, connect } from '../shared/bridge';
import { oneStopEach } from '../shared/input/roving';
import { Keeper } from '../shared/keeper';
import { StatefulPage } from '../shared/page';
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
import { fromSaved, isSavedAnew, toSaved } from './state/saved';
import { initialState, type Pending, type State } from './state/state';
import { isOverview } from './view/detail';
import { followView, page } from './view/page';
import { Viewport } from './viewport';

/** An edit that takes longer looks stale. */
const LATE = 300;
/** From so many cards on a tree opens in the overview. */
const LARGE = 2000;

/** The page: it holds the state, draws it, and turns messages of the host into states. */
export class Canopy extends StatefulPage<State> implements Core {
  readonly viewport = new Viewport(() => this.root.querySelector('.canvas'));
  readonly takenElsewhere = new Set<string>();
  /** Takes the commands of keys and of the host, in order. */
  readonly keys = new KeyQueue(keyTarget(this));
  private readonly bridge: Bridge<ToHost>;
  private readonly maker: SceneMaker;
  private readonly keeper = new Keeper(() => this.save());
  private readonly saved: ReturnType<typeof fromSaved>;
  private drawn: { readonly state: State; readonly area: Box; readonly scene: Scene | undefined } | undefined;
  private afterwards: (() => void)[] = [];
  private isScheduled = false;
  private watched: Element | undefined;
  private readonly sizes = new ResizeObserver(() => this.resized());
  private isRestored = false;
  private requests = 0;
  private hearDetails: DetailsListener | undefined;

  constructor(private readonly root: HTMLElement) {
    super(initialState);
    const bench = Object.assign(document.createElement('div'), { className: 'measure' });
    bench.setAttribute('aria-hidden', 'true');
    document.body.append(bench);
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

  override update(patch: Partial<State>): void {
    const before = this.state;
    super.update(patch.zoom === undefined ? patch : { drawnZoom: patch.zoom, ...patch });
    if (isSavedAnew(before, this.state)) this.keeper.now();
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
    this.keeper.changed();
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
    if (held && document.activeElement === document.body && document.hasFocus()) this.keepFocus();
    this.keeper.changed();
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

  /** What an earlier run has kept stays until it is shown again. */
  private save(): void {
    if (this.isRestored) this.bridge.save(toSaved(this.state, this.viewport.scroll));
  }

  /** Handlers only show: none of them sends an edit, so no echo can come up. */
  private receive(message: ToCanvas): void {
    switch (message.type) {
      case 'snapshot':
        this.takeSnapshot(message);
        return;
      case 'refused':
        this.takeRefusal(message);
        return;
      case 'details':
      case 'options':
        this.hearDetails?.(message);
        return;
      case 'compared': {
        const { since, items, removed } = message;
        showComparison(this, { since, pills: new Map(items.map(item => [item.key, item])), removed });
        return;
      }
      case 'tell':
        this.tell(message.text, message.undo);
        return;
      case 'select':
        select(this, message.key, { focus: message.edit, tell: false, keeps: isOneOfSeveral(this, message.key) });
        if (message.edit) editTitle(this, message.key);
        return;
      case 'command':
        this.command(message.command);
    }
  }

  private takeSnapshot(snapshot: Snapshot): void {
    const isFirst = !this.state.snapshot;
    if (isFirst) this.openAt(snapshot.view);
    const received = receiveSnapshot(this.state, snapshot);
    const { selected } = received.state;
    const isNew = selected !== this.state.selected || received.landed;
    this.take(received);
    // What others did to the selected card does not take the keyboard from where they are.
    const focus = this.isInTree() && (isFirst || received.landed || document.hasFocus());
    if (selected !== null && isNew) select(this, selected, { focus, tell: false, keeps: true });
    this.keys.proceed();
  }

  private takeRefusal(message: Extract<ToCanvas, { type: 'refused' }>): void {
    this.noteTakenId(message.code, message.request);
    this.hearDetails?.(message);
    this.keys.clear();
    this.take(receiveRefusal(this.state, message), true);
    if (this.state.editing) focusField(this, false);
  }

  private command(command: string): void {
    const name = canvasCommands.find(one => one === command);
    if (name && name !== 'leave') commit(this, { toTree: false });
    if (name) this.keys.command(name);
    else this.send({ type: 'log', message: `The canvas knows no command “${command}”.` });
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
}
