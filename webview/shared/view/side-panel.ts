/** Up to this width a side panel lies over its view (styles/side-panel.css), and so waits to be asked for. In pixels. */
const room = 720;

export function hasRoomForPanel(): boolean {
  return document.documentElement.clientWidth > room;
}
