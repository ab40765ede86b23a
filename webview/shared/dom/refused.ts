/**
 * Marks a field whose text can't be used, so that it stays for everybody to see until it is mended (`kept` leaves it alone).
 * @param problem why, in words; undefined takes the mark away
 */
export function markRefused(input: HTMLInputElement, problem: string | undefined): void {
  input.setCustomValidity(problem ?? '');
  input.classList.toggle('err', problem !== undefined);
  input.setAttribute('aria-invalid', String(problem !== undefined));
}
