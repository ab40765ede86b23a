/** Two regions that a screen reader follows: one waits for a pause, one does not. */
export class LiveRegion {
  private readonly polite = region('status', 'polite');
  private readonly urgent = region('alert', 'assertive');

  constructor(parent: HTMLElement) {
    parent.append(this.polite, this.urgent);
  }

  /** The same words twice are said twice. */
  say(text: string, urgent: boolean): void {
    const target = urgent ? this.urgent : this.polite;
    target.textContent = target.textContent === text ? `${text}\u00a0` : text;
  }
}

function region(role: string, live: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'sr';
  element.setAttribute('role', role);
  element.setAttribute('aria-live', live);
  return element;
}
