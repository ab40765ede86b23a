/** Drags the canvas under the pointer until the button is released. */
export function startPan(canvas: HTMLElement, start: PointerEvent): void {
  const { scrollLeft, scrollTop } = canvas;
  const move = (event: PointerEvent) => {
    canvas.classList.add('panning');
    canvas.scrollTo({
      left: scrollLeft - (event.clientX - start.clientX),
      top: scrollTop - (event.clientY - start.clientY),
    });
  };
  const end = new AbortController();
  const stop = () => {
    canvas.classList.remove('panning');
    end.abort();
  };
  window.addEventListener('pointermove', move, { signal: end.signal });
  window.addEventListener('pointerup', stop, { signal: end.signal });
  window.addEventListener('pointercancel', stop, { signal: end.signal });
  if (start.button === 1) start.preventDefault();
}
