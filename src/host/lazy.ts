import type * as vscode from 'vscode';

/** What is made at its first use, once. Where that was in vain, the next use tries again. Ends what was made. */
export class Lazy<T extends object> implements vscode.Disposable {
  private making: Promise<T> | undefined;

  constructor(private readonly make: () => Promise<T>) {}

  get(): Promise<T> {
    this.making ??= this.make().catch(error => {
      this.making = undefined;
      throw error;
    });
    return this.making;
  }

  dispose(): void {
    const end = (made: T) => 'dispose' in made && typeof made.dispose === 'function' && made.dispose();
    // Whoever asked for it was told why it could not be made.
    void this.making?.then(end, () => {});
  }
}

/** What is being made for a surface; undefined where its user closed the surface meanwhile. */
export async function whileOpen<T>(
  { onDidDispose }: Pick<vscode.WebviewPanel | vscode.WebviewView, 'onDidDispose'>,
  making: Promise<T>,
): Promise<T | undefined> {
  let isOpen = true;
  const listening = onDidDispose(() => {
    isOpen = false;
  });
  try {
    const made = await making;
    return isOpen ? made : undefined;
  } finally {
    listening.dispose();
  }
}
