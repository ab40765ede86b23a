import { zoomTo } from '../actions/look';
import type { Core } from '../core';

/** After so long without a turn the cards are drawn for the zoom that was reached. */
const PAUSE = 120;

/** The wheel scrolls by itself; with Ctrl, and as a pinch on a touch pad, it zooms at the pointer. */
export function listenToWheel(core: Core, root: HTMLElement): void {
  let settling = 0;
  root.addEventListener(
    'wheel',
    event => {
      const inCanvas = (event.target as Element).closest('.canvas') !== null;
      if (!inCanvas || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      const change = Math.exp(-Math.max(-100, Math.min(100, lines)) / 400);
      const { zoom, drawnZoom } = core.state;
      zoomTo(core, zoom * change, { x: event.clientX, y: event.clientY }, drawnZoom);
      clearTimeout(settling);
      settling = window.setTimeout(() => core.update({ drawnZoom: core.state.zoom }), PAUSE);
    },
    { passive: false },
  );
}
