// Tells the lines of our tests on VS Code's console from its own (index.ts marks them), and keeps the rest for a broken run.
import fs from 'node:fs/promises';
import path from 'node:path';
import { namesOwnScript } from './own-scripts.mjs';

const REPORT = 'test-report ';
const NUMBERS = 'test-numbers ';

/** Collects the console of one run; shows mocha's report as it comes, and with `verbose` everything. */
export class Report {
  numbers;
  #verbose;
  #log = [];

  constructor(verbose = false) {
    this.#verbose = verbose;
  }

  /** Takes one message, which may have several lines. */
  add(message) {
    if (message.startsWith(NUMBERS)) this.numbers = JSON.parse(message.slice(NUMBERS.length));
    else if (message.startsWith(REPORT)) console.log(message.slice(REPORT.length));
    else {
      this.#log.push(message);
      if (this.#verbose) console.log(message);
    }
  }

  /** What VS Code said about code of ours: why a run broke before the tests could tell. */
  get ownErrors() {
    return this.#log.filter(message => namesOwnScript(message) || /\/out\/test\/\w+\.js/.test(message));
  }

  /** Writes what VS Code itself said. */
  async save(file) {
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, `${this.#log.join('\n')}\n`);
  }
}
